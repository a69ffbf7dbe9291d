using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Charts;

/// <summary>What stands at a path of a chart.</summary>
internal enum SourceKind
{
    Missing,
    File,
    Folder,
}

/// <summary>Where a chart's files come from: a folder or an archive.</summary>
internal abstract class ChartSource
{
    /// <summary>The absolute path that messages name the chart by.</summary>
    public abstract string Location { get; }

    /// <summary>The chart's folder on disk; null for an archive.</summary>
    public abstract string? Folder { get; }

    /// <summary>What stands at a path, seen from the chart's root.</summary>
    public abstract SourceKind KindOf(string path);

    /// <summary>The bytes of a file, with a byte order mark if it has one.</summary>
    /// <exception cref="ChartException">It is missing or a folder; the message is that of Go's os.ReadFile.</exception>
    public abstract ReadOnlyMemory<byte> Read(string path);

    /// <summary>The files that .helmignore lets in, in the order in which Helm walks a folder.</summary>
    /// <param name="log">Gets a line for each symbolic link that was followed.</param>
    /// <exception cref="ChartException">A file is too large, or a link leads out of the chart or nowhere; or .helmignore is invalid.</exception>
    public abstract IReadOnlyList<ChartFile> ReadAll(HelmLog log);

    protected HelmIgnore ReadIgnoreRules()
        => KindOf(HelmIgnore.FileName) == SourceKind.File ? HelmIgnore.Parse(Read(HelmIgnore.FileName).Span) : HelmIgnore.Default;

    protected string FullPath(string path) => $"{Location}/{path}";
}
