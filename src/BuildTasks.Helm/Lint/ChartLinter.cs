using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint.Own;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>Lints charts as <c>helm lint</c> does, and points at the places.</summary>
public static class ChartLinter
{
    private const string ChartYamlName = "Chart.yaml";

    /// <summary>Runs all rules over a chart.</summary>
    /// <param name="path">The chart's folder or archive.</param>
    /// <param name="settings">What the chart is linted with.</param>
    /// <param name="shownAs">The path as messages show it. Default: <paramref name="path"/>.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    /// <exception cref="ChartException">There is no chart to lint; the message is Helm's.</exception>
    public static ChartFindings Lint(string path, LintSettings settings, string? shownAs = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(settings);
        return Lint(OpenSource(path, settings.Limits, shownAs ?? path), settings, cancellationToken);
    }

    /// <summary>Runs all rules over files that somebody has read or put together.</summary>
    /// <param name="files">The files, named from the chart's root.</param>
    /// <param name="location">The absolute folder that they stand for.</param>
    /// <param name="settings">What the chart is linted with.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    /// <exception cref="ChartException">There is no chart to lint; the message is Helm's.</exception>
    public static ChartFindings Lint(IReadOnlyList<ChartFile> files, string location, LintSettings settings, CancellationToken cancellationToken)
        => Lint(new ArchiveSource(location, files), settings, cancellationToken);

    private static ChartFindings Lint(ChartSource source, LintSettings settings, CancellationToken cancellationToken)
    {
        LintRun run = new(source, settings.SharesValues ? settings : settings with { Values = ValueMaps.DeepCopy(settings.Values) });
        ChartYamlFile? chartYaml = ChartYamlRules.Check(run);
        ValuesRules.Check(run);
        RenderedChart? rendered = TemplatesRules.Check(run, cancellationToken);
        DependencyRules.Check(run);
        CrdRules.Check(run);
        OwnRules.Check(run, rendered);
        string name = chartYaml?.Metadata.Name is { Length: > 0 } known ? known : Path.GetFileName(run.Source.Location);
        return new ChartFindings(name, run.Findings);
    }

    /// <summary>The charts inside of a chart's charts/ folder that <c>--with-subcharts</c> lints too, at all depths, as paths from the chart's root.</summary>
    /// <param name="path">The chart's folder.</param>
    public static IReadOnlyList<string> FindSubcharts(string path)
    {
        List<string> found = [];
        DirectoryInfo charts = new(Path.Combine(path, "charts"));
        if (charts.Exists)
        {
            Collect(charts, "charts", found);
        }

        return found;
    }

    private static void Collect(DirectoryInfo folder, string path, List<string> found)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, GoText.Comparer))
        {
            if (entry.Name == ChartYamlName)
            {
                found.Add(path);
            }
            else if (IsArchive(entry.Name))
            {
                found.Add($"{path}/{entry.Name}");
            }

            if (entry is DirectoryInfo subfolder && entry.LinkTarget is null)
            {
                Collect(subfolder, $"{path}/{entry.Name}", found);
            }
        }
    }

    private static bool IsArchive(string name)
        => name.EndsWith(".tgz", StringComparison.Ordinal) || name.EndsWith(".tar.gz", StringComparison.Ordinal);

    private static ChartSource OpenSource(string path, ArchiveLimits limits, string shownAs)
    {
        if (IsArchive(path))
        {
            return OpenArchive(path, limits, shownAs);
        }

        FolderSource folder = new(path, limits);
        if (folder.KindOf(ChartYamlName) != SourceKind.Missing)
        {
            return folder;
        }

        string reason = File.Exists(path) ? "not a directory" : "no such file or directory";
        throw new ChartException($"unable to check Chart.yaml file in chart: stat {shownAs.TrimEnd('/')}/{ChartYamlName}: {reason}") { File = path };
    }

    // The name of the folder that Helm unpacks to.
    private static bool HasName(IReadOnlyList<ChartFile> files)
    {
        try
        {
            return files.LastOrDefault(file => file.Name == ChartYamlName) is { } chartYaml
                && ChartYaml.DecodeMetadata(chartYaml.Text).Get("name") is string { Length: > 0 };
        }
        catch (YamlException problem)
        {
            throw new ChartException("cannot load Chart.yaml: " + problem.Message, problem);
        }
    }

    private static ArchiveSource OpenArchive(string path, ArchiveLimits limits, string shownAs)
    {
        if (!File.Exists(path))
        {
            string reason = Directory.Exists(path)
                ? $"extract tarball: read {shownAs}: is a directory"
                : $"open tarball: open {shownAs}: no such file or directory";
            throw new ChartException($"unable to {reason}") { File = path };
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            IReadOnlyList<ChartFile> files = new ArchiveReader(limits).Read(stream);
            return HasName(files) ? new ArchiveSource(Path.GetFullPath(path), files) : throw new ChartException("chart name not specified");
        }
        catch (ChartException problem)
        {
            throw new ChartException($"unable to extract tarball: {problem.Message}", problem) { File = path };
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new ChartException($"unable to open tarball: open {shownAs}: permission denied", problem) { File = path };
        }
    }
}
