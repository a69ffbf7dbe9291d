using BuildTasks.Git;
using BuildTasks.Helm.Charts;
using BuildTasks.Planning;

namespace BuildTasks.Versioning;

/// <summary>Reads from Git what the strategies need to know of each chart.</summary>
internal static class ChartHistories
{
    /// <summary>The history of each chart that is asked for, and of those inside of them as far as they are in this repository.</summary>
    public static async Task<IReadOnlyDictionary<PlannedChart, ChartHistory>> ReadAsync(
        VersionOptions options, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        string root = context.Resolve(options.Root);
        GitCommand git = new(root, context);
        string top = RealPath.Of(await GitHistory.TopLevelAsync(git, cancellationToken).ConfigureAwait(false)) + Path.DirectorySeparatorChar;
        IReadOnlyList<string> tags = await GitHistory.TagsAsync(git, cancellationToken).ConfigureAwait(false);
        Dictionary<PlannedChart, ChartHistory> histories = [];
        PlannedChart[] charts = [.. plan.All, .. plan.Inside.Where(chart => RealPath.Of(chart.Directory).StartsWith(top, StringComparison.Ordinal))];
        foreach (PlannedChart chart in charts)
        {
            ChartTag? tag = ChartTags.Latest(chart.Name, tags);
            IReadOnlyList<string> own = await GitHistory.MessagesAsync(git, tag?.Name, [chart.Directory], cancellationToken).ConfigureAwait(false);
            string[] reached = [.. LocalCharts.Reached(chart, charts).Select(other => other.Directory)];
            int all = reached.Length == 0
                ? own.Count
                : (await GitHistory.MessagesAsync(git, tag?.Name, [chart.Directory, .. reached], cancellationToken).ConfigureAwait(false)).Count;
            histories[chart] = new ChartHistory(tag, own, all - own.Count);
        }

        return histories;
    }
}
