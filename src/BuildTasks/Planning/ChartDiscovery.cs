using BuildTasks.Helm.Charts;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace BuildTasks.Planning;

/// <summary>Finds chart folders by paths and globs.</summary>
internal static class ChartDiscovery
{
    private const string ChartFile = "Chart.yaml";

    /// <summary>Every chart folder that the selection names, by path.</summary>
    /// <exception cref="BuildTaskException">Nothing was found, a named folder holds no chart, or two charts have one name.</exception>
    public static IReadOnlyList<ChartFolder> Find(ChartSelection selection, string root)
    {
        if (!Directory.Exists(root))
        {
            throw new BuildTaskException($"The root folder '{root}' does not exist; --root names the folder that chart paths start from.");
        }

        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (string pattern in selection.Charts)
        {
            folders.UnionWith(IsGlob(pattern) ? Match(root, pattern, selection.Exclude) : [Named(root, pattern)]);
        }

        if (folders.Count == 0)
        {
            throw new BuildTaskException(
                $"No chart was found in '{root}' by {string.Join(", ", selection.Charts.Select(pattern => $"'{pattern}'"))}: "
                + "no folder that matches has a Chart.yaml. Say where the charts are, for example 'deploy/charts/*'.");
        }

        ChartFolder[] charts = [.. folders.Select(folder => Read(root, folder)).OrderBy(chart => chart.Path, StringComparer.Ordinal)];
        RefuseSharedNames(charts);
        return charts;
    }

    /// <summary>Reads the chart in a folder.</summary>
    public static ChartFolder Read(string root, string folder)
        => new(folder, Path.GetRelativePath(root, folder).Replace('\\', '/'), ChartLoader.LoadMetadata(folder));

    private static bool IsGlob(string pattern) => pattern.AsSpan().ContainsAny("*?[{");

    private static IEnumerable<string> Match(string root, string pattern, IList<string> exclude)
    {
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude($"{pattern.TrimEnd('/')}/{ChartFile}");
        foreach (string excluded in exclude)
        {
            matcher.AddExclude($"{excluded.TrimEnd('/')}/**");
        }

        return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files
            .Select(match => Path.GetDirectoryName(Path.GetFullPath(match.Path, root))!);
    }

    private static string Named(string root, string path)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        if (File.Exists(Path.Combine(folder, ChartFile)))
        {
            return folder;
        }

        string parent = Path.GetDirectoryName(folder) ?? root;
        IEnumerable<string> siblings = Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent).Where(sibling => File.Exists(Path.Combine(sibling, ChartFile))).Select(sibling => Path.GetFileName(sibling)!)
            : [];
        throw new BuildTaskException($"There is no chart in '{path}': '{folder}' has no {ChartFile}{NearestName.Hint(Path.GetFileName(folder), siblings)}");
    }

    private static void RefuseSharedNames(IEnumerable<ChartFolder> charts)
    {
        foreach (IGrouping<string, ChartFolder> same in charts.GroupBy(chart => chart.Metadata.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new BuildTaskException(
                $"Two charts are named '{same.Key}': {string.Join(" and ", same.Select(chart => chart.Path + "/" + ChartFile))}. "
                + "One would overwrite the other in the registry: rename one, or leave one out with --exclude.");
        }
    }
}
