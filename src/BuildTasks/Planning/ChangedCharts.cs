using BuildTasks.Git;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>Says for each chart which of its files differ from a base.</summary>
internal static class ChangedCharts
{
    /// <summary>The changed files of each changed chart, relative to the chart; charts without a change are absent.</summary>
    /// <param name="charts">The charts in question.</param>
    /// <param name="root">The absolute folder that the charts' paths start from.</param>
    /// <param name="changes">What differs, as <see cref="SinceAsync"/> gives it.</param>
    public static IReadOnlyDictionary<ChartFolder, IReadOnlyList<string>> Match(
        IReadOnlyCollection<ChartFolder> charts, string root, IReadOnlyList<string> changes)
    {
        // git knows the files of a chart behind a link by their own path, and the link by the chart's.
        string realRoot = RealPath.Of(root);
        ILookup<string, ChartFolder> byFolder = charts
            .SelectMany(chart => FoldersOf(chart, realRoot).Select(folder => (Folder: folder, Chart: chart)))
            .ToLookup(place => place.Folder, place => place.Chart, StringComparer.Ordinal);
        Dictionary<ChartFolder, List<string>> changed = [];
        AddFiles(changed, byFolder, changes);
        AddFolders(changed, byFolder, changes);
        return changed.ToDictionary(chart => chart.Key, chart => (IReadOnlyList<string>)chart.Value);
    }

    /// <summary>
    /// The files that differ from the merge base with a ref, uncommitted and untracked ones included, as absolute paths without links above the
    /// repository.
    /// </summary>
    /// <exception cref="BuildTaskException">Not a Git repository, no such ref, or a checkout too shallow to tell.</exception>
    public static async Task<IReadOnlyList<string>> SinceAsync(string since, GitCommand git, CancellationToken cancellationToken)
    {
        string top = await GitHistory.TopLevelAsync(git, cancellationToken).ConfigureAwait(false);
        string mergeBase = await GitHistory.MergeBaseAsync(git, since, cancellationToken).ConfigureAwait(false);

        // A user's diff.relative would name the files from the folder that git runs in, and leave out all others.
        string[] diff = ["-c", "diff.relative=false", "diff", "--name-only", "--no-renames", "-z", mergeBase, "--"];
        IReadOnlyList<string> tracked = await git.ListAsync(diff, cancellationToken).ConfigureAwait(false);
        string[] others = ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"];
        IReadOnlyList<string> untracked = await git.ListAsync(others, cancellationToken).ConfigureAwait(false);
        return [.. tracked.Concat(untracked).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, top))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FoldersOf(ChartFolder chart, string realRoot)
        => new[] { Path.GetFullPath(chart.Path, realRoot), RealPath.Of(chart.Directory) }.Distinct();

    private static void AddFiles(Dictionary<ChartFolder, List<string>> changed, ILookup<string, ChartFolder> byFolder, IEnumerable<string> changes)
    {
        Dictionary<ChartFolder, HelmIgnore> ignores = [];
        foreach (string file in changes)
        {
            if (Above(file).FirstOrDefault(byFolder.Contains) is not { } folder)
            {
                continue;
            }

            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            foreach (ChartFolder chart in byFolder[folder])
            {
                if (!ignores.TryGetValue(chart, out HelmIgnore? ignore))
                {
                    ignores[chart] = ignore = ChartFolder.ReadIgnore(chart.Directory);
                }

                if (!ignore.IgnoresFile(name))
                {
                    Add(changed, chart, name);
                }
            }
        }
    }

    /// <summary>A submodule, a repository inside the repository and a link are one entry to git, whatever is in them: charts may be, too.</summary>
    private static void AddFolders(Dictionary<ChartFolder, List<string>> changed, ILookup<string, ChartFolder> byFolder, IEnumerable<string> changes)
    {
        HashSet<string> entries = [.. changes];
        foreach (IGrouping<string, ChartFolder> folder in byFolder)
        {
            if (Above(folder.Key).Prepend(folder.Key).FirstOrDefault(entries.Contains) is { } entry)
            {
                foreach (ChartFolder chart in folder)
                {
                    Add(changed, chart, Path.GetFileName(entry));
                }
            }
        }
    }

    private static void Add(Dictionary<ChartFolder, List<string>> changed, ChartFolder chart, string name)
    {
        if (!changed.TryGetValue(chart, out List<string>? names))
        {
            changed[chart] = names = [];
        }

        names.Add(name);
    }

    private static IEnumerable<string> Above(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
