namespace BuildTasks;

/// <summary>A published chart that was read back whole.</summary>
/// <param name="Reference">Where the chart is.</param>
/// <param name="Name">The chart's name, from its Chart.yaml.</param>
/// <param name="Version">The chart's version, from its Chart.yaml.</param>
/// <param name="Digest">The manifest's digest.</param>
/// <param name="LayerDigest">The digest of the .tgz.</param>
/// <param name="Size">The size of the .tgz in bytes.</param>
public sealed record VerifiedChart(string Reference, string Name, string Version, string Digest, string LayerDigest, long Size);
