namespace BuildTasks;

/// <summary>A chart of the repository and whether this run works on it.</summary>
/// <param name="Name">The name in Chart.yaml.</param>
/// <param name="Directory">The chart's absolute folder.</param>
/// <param name="Path">The folder relative to the root, with forward slashes.</param>
/// <param name="Version">The version in Chart.yaml.</param>
/// <param name="Included">Whether this run works on it.</param>
/// <param name="Reason">Why it is in or out, as a user reads it.</param>
/// <param name="DependsOn">Names of the local charts that it uses through <c>file://</c>.</param>
public sealed record PlannedChart(
    string Name,
    string Directory,
    string Path,
    string Version,
    bool Included,
    string Reason,
    IReadOnlyList<string> DependsOn)
{
    /// <summary>True for a chart of type library, which only other charts use.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The absolute folders of those local charts: a chart outside of the plan may have the name of one in it.</summary>
    internal IReadOnlyList<string> DependencyFolders { get; init; } = [];
}

/// <summary>What a run works on, dependencies first.</summary>
/// <param name="All">Every chart that was found, in the order of work.</param>
public sealed record ChartPlan(IReadOnlyList<PlannedChart> All)
{
    /// <summary>The charts that this run works on, in the order of work.</summary>
    public IReadOnlyList<PlannedChart> Included { get; } = [.. All.Where(chart => chart.Included)];

    /// <summary>Local charts that nobody asked for and that are packed inside of those, in the order of work.</summary>
    internal IReadOnlyList<PlannedChart> Inside { get; init; } = [];
}
