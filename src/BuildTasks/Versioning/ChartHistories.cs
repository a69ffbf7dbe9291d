using BuildTasks.Git;
using BuildTasks.Planning;

namespace BuildTasks.Versioning;

/// <summary>Reads from Git what the strategies need to know of each chart.</summary>
internal static class ChartHistories
{
    public static async Task<IReadOnlyDictionary<PlannedChart, ChartHistory>> ReadAsync(
        VersionOptions options, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        string root = context.Resolve(options.Root);
        GitCommand git = new(root, context);
        IReadOnlyList<string> tags = await GitHistory.TagsAsync(git, cancellationToken).ConfigureAwait(false);
        Dictionary<PlannedChart, ChartHistory> histories = [];
        foreach (PlannedChart chart in plan.All)
        {
            ChartTag? tag = ChartTags.Latest(chart.Name, tags);
            IReadOnlyList<string> own = await GitHistory.MessagesAsync(git, tag?.Name, [chart.Directory], cancellationToken).ConfigureAwait(false);
            string[] reached = [.. LocalCharts.Reached(chart, plan.All).Select(other => other.Directory)];
            int all = reached.Length == 0
                ? own.Count
                : (await GitHistory.MessagesAsync(git, tag?.Name, [chart.Directory, .. reached], cancellationToken).ConfigureAwait(false)).Count;
            histories[chart] = new ChartHistory(tag, own, all - own.Count);
        }

        return histories;
    }
}
