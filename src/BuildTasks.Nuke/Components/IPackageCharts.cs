namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>PackageCharts</c>.</summary>
public interface IPackageCharts : IHasChartSelection, IHasChartVersions, IHasChartPackages
{
    /// <summary>Packs charts into reproducible .tgz files.</summary>
    Target PackageCharts => target => target
        .Description("Packs charts into reproducible .tgz files")
        .Executes(() => NukeRun.RunAsync(this, PackageChartsSettings, ChartVerbs.PackageAsync, TargetReports.Package));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<PackageOptions> PackageChartsSettings => options => options;
}
