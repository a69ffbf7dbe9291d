namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>VerifyCharts</c>.</summary>
public interface IVerifyCharts : IHasPublishedCharts, IHasRegistryAccess
{
    /// <summary>Reads published charts back and checks their digests.</summary>
    Target VerifyCharts => target => target
        .Description("Reads published charts back and checks their digests")
        .Executes(() => NukeRun.RunAsync(this, VerifyChartsSettings, ChartVerbs.VerifyAsync, TargetReports.Verify));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<VerifyOptions> VerifyChartsSettings => options => options;
}
