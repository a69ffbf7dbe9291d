using BuildTasks.Helm.Charts;

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

        PathGlob[] excluded = [.. selection.Exclude.SelectMany(pattern => PathGlob.Parse($"{Relative(root, pattern)}/**"))];
        string[] folders =
        [
            .. selection.Charts.SelectMany(PathGlob.Expand).SelectMany(pattern => PathGlob.IsPlain(pattern) ? [Named(root, pattern)] : Matching(root, pattern))
                .Distinct(StringComparer.Ordinal)
                .Where(folder => !Array.Exists(excluded, glob => glob.IsMatch(Relative(root, folder)))),
        ];

        if (folders.Length == 0)
        {
            throw new BuildTaskException(
                $"No chart was found in '{root}' by {string.Join(", ", selection.Charts.Select(pattern => $"'{pattern}'"))}: "
                + "no folder that matches has a Chart.yaml. Say with --charts where the charts are, for example 'deploy/charts/*'.");
        }

        ChartFolder[] charts = [.. folders.Select(folder => Read(root, folder)).OrderBy(chart => chart.Path, StringComparer.Ordinal)];
        RefuseSharedNames(charts);
        return charts;
    }

    /// <summary>Reads the chart in a folder. What cannot be read stands in the result under its folder's name.</summary>
    public static ChartFolder Read(string root, string folder)
    {
        string path = Relative(root, folder);
        try
        {
            return new ChartFolder(folder, path, ChartLoader.LoadMetadata(folder));
        }
        catch (ChartException failure)
        {
            return new ChartFolder(folder, path, new ChartMetadata { Name = Path.GetFileName(folder) })
            {
                Fault = UnreadableChart.Describe(failure, path, folder),
            };
        }
    }

    /// <summary>A path or glob seen from the root, with forward slashes.</summary>
    private static string Relative(string root, string path) => Path.GetRelativePath(root, Path.GetFullPath(path, root)).Replace('\\', '/');

    private static IEnumerable<string> Matching(string root, string pattern)
        => PathGlob.Parse(Relative(root, pattern)).SelectMany(glob => glob.FindFolders(root)).Where(folder => File.Exists(Path.Combine(folder, ChartFile)));

    private static string Named(string root, string path)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        if (File.Exists(Path.Combine(folder, ChartFile)))
        {
            return folder;
        }

        if (File.Exists(folder) && Path.GetFileName(folder) != ChartFile)
        {
            throw new BuildTaskException(
                $"'{path}' is a file, and charts are taken from their folders: name the folder that has {ChartFile}. "
                + "Packed charts are for 'lint --output helm' and 'template'.");
        }

        string hint = Path.GetFileName(folder) == ChartFile && File.Exists(folder) ? $": say '{ParentOf(path)}', the chart's folder."
            : ChartsIn(folder).Any() ? $", but folders in it have: say '{path.TrimEnd('/')}/*'."
            : NearestName.Hint(Path.GetFileName(folder), ChartsIn(Path.GetDirectoryName(folder) ?? root));
        throw new BuildTaskException($"There is no chart in '{path}': '{folder}' has no {ChartFile}{hint}");
    }

    private static string ParentOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";

    private static IEnumerable<string> ChartsIn(string folder)
        => Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(child => File.Exists(Path.Combine(child, ChartFile))).Select(child => Path.GetFileName(child)!)
            : [];

    private static void RefuseSharedNames(IEnumerable<ChartFolder> charts)
    {
        IEnumerable<IGrouping<string, ChartFolder>> byName = charts
            .Where(chart => chart.Fault is null)
            .GroupBy(chart => chart.Metadata.Name, StringComparer.Ordinal);
        foreach (IGrouping<string, ChartFolder> same in byName.Where(group => group.Count() > 1))
        {
            throw new BuildTaskException(
                $"Two charts are named '{same.Key}': {string.Join(" and ", same.Select(chart => chart.Path + "/" + ChartFile))}. "
                + "One would overwrite the other in the registry: rename one, or leave one out with --exclude.");
        }
    }
}
