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
/// <param name="RuleId">The stable, documented id of the rule, such as <c>chart-icon</c>.</param>
/// <param name="Path">The path as <c>helm lint</c> prints it: relative to the chart, with forward slashes, such as <c>Chart.yaml</c> or <c>templates/</c>.</param>
/// <param name="Message">Helm's text, where Helm has the rule.</param>
/// <param name="Line">The line in the file, from 1; 0 when the finding is about the whole file.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
public sealed record Finding(FindingSeverity Severity, string RuleId, string Path, string Message, int Line = 0, int Column = 0);
