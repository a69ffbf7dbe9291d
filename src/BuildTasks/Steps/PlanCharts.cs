using BuildTasks.Git;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Finds the charts, orders them and says which ones a run works on, and why.</summary>
public static class PlanCharts
{
    /// <summary>Plans a run.</summary>
    /// <exception cref="BuildTaskException">
    /// No chart, one that cannot be read, two with one name, a circle of dependencies, or a base that cannot be compared with.
    /// </exception>
    public static Task<ChartPlan> RunAsync(ChartSelection selection, BuildContext context, CancellationToken cancellationToken)
        => RunAsync(selection, context, withUnreadable: false, cancellationToken);

    /// <summary>Plans a run of lint: a chart whose Chart.yaml cannot be read is in it under its folder's name, since saying why is lint's work.</summary>
    internal static Task<ChartPlan> ForLintAsync(ChartSelection selection, BuildContext context, CancellationToken cancellationToken)
        => RunAsync(selection, context, withUnreadable: true, cancellationToken);

    private static async Task<ChartPlan> RunAsync(ChartSelection selection, BuildContext context, bool withUnreadable, CancellationToken cancellationToken)
    {
        string root = context.Resolve(selection.Root);
        IReadOnlyList<ChartFolder> selected = ChartDiscovery.Find(selection, root);
        ChartGraph graph = new(root, selected);
        if (!withUnreadable && graph.All.Select(chart => chart.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            throw fault;
        }

        IReadOnlyList<ChartFolder> order = graph.InOrder();
        Func<ChartFolder, string?> reason = selection.Base is null
            ? _ => "every chart was asked for"
            : await ReasonsAsync(root, selection.Base, graph, order, context, cancellationToken).ConfigureAwait(false);

        HashSet<ChartFolder> wanted = [.. selected];
        return new ChartPlan([.. order.Where(wanted.Contains).Select(PlanWanted)])
        {
            Inside = [.. order.Where(chart => !wanted.Contains(chart)).Select(chart => Plan(chart, graph, included: false, "not asked for"))],
        };

        PlannedChart PlanWanted(ChartFolder chart)
            => Plan(chart, graph, included: reason(chart) is not null, reason(chart) ?? $"unchanged since {selection.Since}");
    }

    private static PlannedChart Plan(ChartFolder chart, ChartGraph graph, bool included, string reason)
    {
        ChartFolder[] used = [.. graph.DependenciesOf(chart)];
        return new PlannedChart(
            chart.Metadata.Name,
            chart.Directory,
            chart.Path,
            chart.Metadata.Version,
            included,
            reason,
            [.. used.Select(dependency => dependency.Metadata.Name)])
        {
            IsLibrary = chart.Metadata.Type == "library",
            DependencyFolders = [.. used.Select(dependency => dependency.Directory)],
        };
    }

    private static async Task<Func<ChartFolder, string?>> ReasonsAsync(
        string root, string since, ChartGraph graph, IReadOnlyList<ChartFolder> order, BuildContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files = await ChangedCharts.SinceAsync(since, new GitCommand(root, context), cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<ChartFolder, IReadOnlyList<string>> changed = ChangedCharts.Match(graph.All, root, files);
        Dictionary<ChartFolder, string> reasons = [];

        // Dependencies come first in the order, so one pass carries a change to all who depend on it.
        foreach (ChartFolder chart in order)
        {
            if (changed.TryGetValue(chart, out IReadOnlyList<string>? names))
            {
                reasons[chart] = names.Count == 1 ? $"{names[0]} changed" : $"{names[0]} and {names.Count - 1} more changed";
            }
            else if (graph.DependenciesOf(chart).FirstOrDefault(reasons.ContainsKey) is { } dependency)
            {
                reasons[chart] = $"depends on {dependency.Metadata.Name}, which changed";
            }
        }

        return chart => reasons.GetValueOrDefault(chart);
    }
}
