namespace BuildTasks.Nuke;

/// <summary>Brings the target <c>LintCharts</c>.</summary>
public interface ILintCharts : IHasChartSelection, IHasLintRules
{
    /// <summary>Lints charts as helm lint does.</summary>
    Target LintCharts => target => target
        .Description("Lints charts as helm lint does")
        .Executes(() => NukeRun.RunAsync(this, LintChartsSettings, ChartVerbs.LintAsync, TargetReports.Lint));

    /// <summary>Adjusts the options after the parameters have been read. Default: as they are.</summary>
    Configure<LintOptions> LintChartsSettings => options => options;
}
