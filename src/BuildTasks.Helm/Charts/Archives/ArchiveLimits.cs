namespace BuildTasks.Helm.Charts;

/// <summary>How much an archive or a chart's folder may hold. The defaults are Helm's limits.</summary>
public sealed record ArchiveLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Helm's limits.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>The most entries of an archive. Default: 100,000.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>The most bytes of one file. Default: 5 MiB.</summary>
    public long MaxFileSize { get; init; } = 5 * Mebibyte;

    /// <summary>The most bytes of all files of an archive together. Default: 100 MiB.</summary>
    public long MaxTotalSize { get; init; } = 100 * Mebibyte;
}
