namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>PublishCharts</c>.</summary>
public interface IPublishCharts
    : IHasChartSelection, IHasLintRules, IHasChartVersions, IHasChartPackages, IHasRegistries, IHasRegistryAccess, IHasGitOpsTarget, IHasDryRun
{
    /// <summary>Runs the whole pipeline: plan, lint, version, package, push, verify, bump, pull request.</summary>
    Target PublishCharts => target => target
        .Description("Runs the whole pipeline: plan, lint, version, package, push, verify, bump, pull request")
        .Executes(() => NukeRun.RunAsync(this, PublishChartsSettings, ChartVerbs.PublishAsync, TargetReports.Publish));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<PublishOptions> PublishChartsSettings => options => options;
}
