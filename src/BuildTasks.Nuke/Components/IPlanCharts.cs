namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>PlanCharts</c>.</summary>
public interface IPlanCharts : IHasChartSelection
{
    /// <summary>Says which charts a run works on, in which order and why.</summary>
    Target PlanCharts => target => target
        .Description("Says which charts a run works on, in which order and why")
        .Executes(() => NukeRun.RunAsync(this, PlanChartsSettings, ChartVerbs.PlanAsync, TargetReports.Plan));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<PlanOptions> PlanChartsSettings => options => options;
}
