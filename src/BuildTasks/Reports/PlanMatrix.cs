namespace BuildTasks.Reports;

/// <summary>A chart of the matrix.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Path">Its folder, relative to the root.</param>
/// <param name="Version">The version in Chart.yaml.</param>
/// <param name="Reason">Why the run works on it.</param>
public sealed record PlanMatrixEntry(string Chart, string Path, string Version, string Reason);

/// <summary>
/// The plan in the shape that GitHub's <c>strategy.matrix</c> takes: only <c>include</c>, since every other key would become a
/// dimension of the matrix. GitHub refuses an empty matrix: guard the job with <c>if: ${{ fromJSON(plan).include[0] }}</c>.
/// </summary>
/// <param name="Include">The charts that the run works on, dependencies first.</param>
public sealed record PlanMatrix(IReadOnlyList<PlanMatrixEntry> Include)
{
    /// <summary>The matrix of a plan.</summary>
    public static PlanMatrix Of(ChartPlan plan)
        => new([.. plan.Included.Select(chart => new PlanMatrixEntry(chart.Name, chart.Path, chart.Version, chart.Reason))]);
}
