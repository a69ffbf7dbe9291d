namespace BuildTasks;

/// <summary>A packaged chart on disk.</summary>
/// <param name="Name">The chart's name.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="File">The absolute path of the .tgz.</param>
/// <param name="Digest">The .tgz's digest, <c>sha256:...</c>.</param>
/// <param name="Size">The .tgz's size in bytes.</param>
/// <param name="Created">The time of the files in the .tgz and of the manifest; it follows from the sources, not from the clock.</param>
public sealed record PackagedChart(string Name, string Version, string File, string Digest, long Size, DateTimeOffset Created);
