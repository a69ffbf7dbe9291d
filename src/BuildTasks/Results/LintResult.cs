using BuildTasks.Helm.Lint;

namespace BuildTasks;

/// <summary>What lint found in one chart.</summary>
/// <param name="Name">The chart's name; its folder's name when Chart.yaml cannot be read.</param>
/// <param name="Path">The chart's folder, relative to where the run started, with forward slashes, such as <c>charts/web</c>.</param>
/// <param name="Findings">The findings, in the order in which the rules ran; their paths are relative to <paramref name="Path"/>.</param>
/// <param name="Error">Why the chart could not be linted at all; null when it could.</param>
public sealed record LintedChart(string Name, string Path, IReadOnlyList<Finding> Findings, string? Error = null)
{
    /// <summary>True when the chart fails a run: it has an error, or under <paramref name="strict"/> a warning.</summary>
    public bool Fails(bool strict)
        => Error is not null || Findings.Any(finding => finding.Severity >= (strict ? FindingSeverity.Warning : FindingSeverity.Error));
}

/// <summary>What lint found in a run.</summary>
/// <param name="Charts">The charts, in the order in which they were linted.</param>
/// <param name="Strict">True when warnings fail the run too.</param>
public sealed record LintResult(IReadOnlyList<LintedChart> Charts, bool Strict)
{
    /// <summary>The charts that fail the run.</summary>
    public int FailedCharts => Charts.Count(chart => chart.Fails(Strict));

    /// <summary>True when a chart fails the run.</summary>
    public bool Failed => FailedCharts > 0;

    /// <summary>Why the run failed, in Helm's words; null when it did not.</summary>
    public string? Failure => Failed ? $"{Charts.Count} chart(s) linted, {FailedCharts} chart(s) failed" : null;

    /// <summary>The result without secrets. To be taken before a report is written: most formats escape, and then a secret may have another spelling.</summary>
    /// <param name="mask">Takes secrets out of a text.</param>
    public LintResult MaskedBy(Func<string, string> mask) => this with
    {
        Charts =
        [
            .. Charts.Select(chart => new LintedChart(
                mask(chart.Name),
                mask(chart.Path),
                [.. chart.Findings.Select(finding => finding with { Path = mask(finding.Path), File = mask(finding.File), Message = mask(finding.Message) })],
                chart.Error is null ? null : mask(chart.Error))),
        ],
    };

    /// <summary>The result as <c>helm lint</c> would have it: without the findings of rules that Helm does not have.</summary>
    public LintResult OnlyHelmsRules() => this with
    {
        Charts = [.. Charts.Select(chart => chart with { Findings = [.. chart.Findings.Where(IsHelms)] })],
    };

    private static bool IsHelms(Finding finding) => LintRuleCatalog.Find(finding.RuleId)?.IsHelms != false;
}
