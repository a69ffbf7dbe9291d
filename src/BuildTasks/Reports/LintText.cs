using System.Text;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found as a person reads it.</summary>
public static class LintText
{
    /// <summary>
    /// A line <c>file:line:column: severity rule: message</c> for each finding, chart by chart, and one line that counts them.
    /// </summary>
    public static string Write(LintResult result)
    {
        StringBuilder text = new();
        foreach (LintedChart chart in result.Charts.Where(chart => chart.Findings.Count > 0 || chart.Error is not null))
        {
            foreach (Finding finding in chart.Findings)
            {
                Line(text, FindingPlace.Of(chart, finding).ToString(), $"{Word(finding.Severity)} {finding.RuleId}", finding.Message);
            }

            if (chart.Error is not null)
            {
                Line(text, chart.Path, "error", chart.Error);
            }

            text.Append('\n');
        }

        return text.Append(Summary(result)).Append('\n').ToString();
    }

    /// <summary>One line that counts charts and findings, such as <c>3 charts linted: 1 error, 2 warnings; 1 chart failed</c>.</summary>
    internal static string Summary(LintResult result)
    {
        int errors = Count(result, FindingSeverity.Error) + result.Charts.Count(chart => chart.Error is not null);
        string[] counts =
        [
            .. new[] { (errors, "error"), (Count(result, FindingSeverity.Warning), "warning"), (Count(result, FindingSeverity.Info), "recommendation") }
                .Where(count => count.Item1 > 0)
                .Select(count => Plural(count.Item1, count.Item2)),
        ];
        string found = counts.Length == 0 ? "nothing to complain about" : string.Join(", ", counts);
        string reason = errors == 0 ? " (warnings are errors)" : string.Empty;
        string failed = result.Failed ? $"; {Plural(result.FailedCharts, "chart")} failed{reason}" : string.Empty;
        return $"{Plural(result.Charts.Count, "chart")} linted: {found}{failed}";
    }

    internal static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    internal static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static int Count(LintResult result, FindingSeverity severity)
        => result.Charts.Sum(chart => chart.Findings.Count(finding => finding.Severity == severity));

    private static void Line(StringBuilder text, string place, string kind, string message)
        => text.Append(place).Append(": ").Append(kind).Append(": ")
            .Append(message.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal))
            .Append('\n');
}
