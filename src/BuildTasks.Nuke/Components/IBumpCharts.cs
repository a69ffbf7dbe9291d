namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>BumpCharts</c>.</summary>
public interface IBumpCharts : IHasPublishedCharts, IHasRegistryAccess, IHasGitOpsTarget, IHasDryRun
{
    /// <summary>Moves the GitOps repository to published chart versions.</summary>
    Target BumpCharts => target => target
        .Description("Moves the GitOps repository to published chart versions")
        .Executes(() => NukeRun.RunAsync(this, BumpChartsSettings, ChartVerbs.BumpAsync, TargetReports.Bump));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<BumpOptions> BumpChartsSettings => options => options;
}
