namespace BuildTasks.Helm.Lint;

/// <summary>How serious a finding is. Names and order are Helm's.</summary>
public enum FindingSeverity
{
    /// <summary>A recommendation; never fails a run.</summary>
    Info,

    /// <summary>Fails a run under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Fails the run.</summary>
    Error,
}

/// <summary>One thing that lint has to say about a chart.</summary>
/// <param name="Severity">How serious it is.</param>
/// <param name="RuleId">The stable, documented id of the rule, such as <c>chart-icon</c>; see <see cref="LintRuleCatalog"/>.</param>
/// <param name="Path">
/// What <c>helm lint</c> prints in front: mostly a path in the chart, such as <c>Chart.yaml</c> or <c>templates/</c>; for some rules nothing, or the
/// chart's own folder.
/// </param>
/// <param name="Message">Helm's text, where Helm has the rule.</param>
/// <param name="Line">The line in <see cref="File"/>, from 1; 0 when the finding is about the whole file.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
public sealed record Finding(FindingSeverity Severity, string RuleId, string Path, string Message, int Line = 0, int Column = 0)
{
    /// <summary>The file or folder to look at, from the chart's root, with forward slashes; by default <see cref="Path"/>.</summary>
    public string File { get; init; } = Path;
}
