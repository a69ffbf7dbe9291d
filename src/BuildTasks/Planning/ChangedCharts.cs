using BuildTasks.Git;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>Says for each chart which of its files differ from a base.</summary>
internal static class ChangedCharts
{
    /// <summary>The first changed file of each changed chart, relative to the chart; charts without a change are absent.</summary>
    /// <param name="charts">The charts in question.</param>
    /// <param name="changedFiles">Absolute paths of the files that differ.</param>
    public static IReadOnlyDictionary<ChartFolder, IReadOnlyList<string>> Match(IReadOnlyCollection<ChartFolder> charts, IEnumerable<string> changedFiles)
    {
        Dictionary<string, ChartFolder> byFolder = charts.ToDictionary(chart => chart.Directory, StringComparer.Ordinal);
        Dictionary<ChartFolder, HelmIgnore> ignores = [];
        Dictionary<ChartFolder, IReadOnlyList<string>> changed = [];
        foreach (string file in changedFiles.Order(StringComparer.Ordinal))
        {
            if (Owner(byFolder, file) is not { } chart)
            {
                continue;
            }

            string name = Path.GetRelativePath(chart.Directory, file).Replace('\\', '/');
            if (!ignores.TryGetValue(chart, out HelmIgnore? ignore))
            {
                ignores[chart] = ignore = ReadIgnore(chart.Directory);
            }

            if (!ignore.IgnoresFile(name))
            {
                changed[chart] = [.. changed.GetValueOrDefault(chart, []), name];
            }
        }

        return changed;
    }

    /// <summary>The files that differ from the merge base with a ref, uncommitted and untracked ones included, as absolute paths.</summary>
    /// <exception cref="BuildTaskException">Not a Git repository, no such ref, or a checkout too shallow to tell.</exception>
    public static async Task<IReadOnlyList<string>> SinceAsync(string since, GitCommand git, CancellationToken cancellationToken)
    {
        string top = await GitHistory.TopLevelAsync(git, cancellationToken).ConfigureAwait(false);
        string mergeBase = await GitHistory.MergeBaseAsync(git, since, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> tracked = await git.ListAsync(["diff", "--name-only", "--no-renames", "-z", mergeBase, "--"], cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> untracked = await git.ListAsync(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"], cancellationToken).ConfigureAwait(false);
        return [.. tracked.Concat(untracked).Select(path => Path.GetFullPath(path, top))];
    }

    private static HelmIgnore ReadIgnore(string folder)
    {
        string file = Path.Combine(folder, HelmIgnore.FileName);
        return File.Exists(file) ? HelmIgnore.Parse(File.ReadAllBytes(file)) : HelmIgnore.Default;
    }

    private static ChartFolder? Owner(Dictionary<string, ChartFolder> byFolder, string file)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (byFolder.TryGetValue(folder, out ChartFolder? chart))
            {
                return chart;
            }
        }

        return null;
    }
}
