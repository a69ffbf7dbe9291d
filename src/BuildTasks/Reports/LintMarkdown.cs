using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found, for a job's summary.</summary>
public static class LintMarkdown
{
    /// <summary>A line that counts, and a table of the findings; charts without one are only counted.</summary>
    public static string Write(LintResult result)
    {
        string[][] rows =
        [
            .. result.Charts.SelectMany(chart => chart.Findings.Select(finding => new[]
            {
                finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "info" },
                FindingPlace.Of(chart, finding).ToString(),
                finding.Message,
                finding.RuleId,
            })),
        ];
        string summary = $"### Lint\n\n{(result.Failed ? "❌" : "✅")} {result.Charts.Count} charts, {result.FailedCharts} failed\n";
        return rows.Length == 0 ? summary : $"{summary}\n{Markdown.Table(["Severity", "Where", "What", "Rule"], rows)}";
    }
}
