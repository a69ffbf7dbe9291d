namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>PushCharts</c>.</summary>
public interface IPushCharts : IHasChartSelection, IHasChartVersions, IHasChartPackages, IHasRegistries, IHasRegistryAccess, IHasDryRun
{
    /// <summary>Packs charts and pushes them to OCI registries.</summary>
    Target PushCharts => target => target
        .Description("Packs charts and pushes them to OCI registries")
        .Executes(() => NukeRun.RunAsync(this, PushChartsSettings, ChartVerbs.PushAsync, TargetReports.Push));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<PushOptions> PushChartsSettings => options => options;
}
