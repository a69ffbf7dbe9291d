namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>VersionCharts</c>.</summary>
public interface IVersionCharts : IHasChartSelection, IHasChartVersions
{
    /// <summary>Decides the version of each chart.</summary>
    Target VersionCharts => target => target
        .Description("Decides the version of each chart")
        .Executes(() => NukeRun.RunAsync(this, VersionChartsSettings, ChartVerbs.VersionAsync, TargetReports.Version));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<VersionOptions> VersionChartsSettings => options => options;
}
