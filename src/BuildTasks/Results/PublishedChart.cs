namespace BuildTasks;

/// <summary>A chart version in a registry, as GitOps repositories refer to it.</summary>
/// <param name="Name">The chart's name.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="Digest">The manifest's digest; null when unknown.</param>
/// <param name="Registry">The registry without scheme and without the chart's name: <c>host/path</c>.</param>
public sealed record PublishedChart(string Name, string Version, string? Digest, string Registry);
