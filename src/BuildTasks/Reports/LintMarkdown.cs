using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found, for a job's summary.</summary>
public static class LintMarkdown
{
    /// <summary>A line that counts, and a table of the findings; charts without one are only counted.</summary>
    /// <param name="result">What lint found.</param>
    /// <param name="mask">Takes secrets out of a text.</param>
    public static string Write(LintResult result, Func<string, string> mask)
    {
        string[][] rows = [.. result.Charts.SelectMany(Rows)];
        string summary = $"### Lint\n\n{(result.Failed ? "❌" : "✅")} {LintText.Summary(result)}\n";
        return rows.Length == 0 ? summary : $"{summary}\n{new Markdown(mask).Table(["Severity", "Where", "What", "Rule"], rows)}";
    }

    private static IEnumerable<string[]> Rows(LintedChart chart) =>
    [
        .. chart.Findings.Select(finding => new[]
        {
            LintText.Word(finding.Severity),
            FindingPlace.Of(chart, finding).ToString(),
            finding.Message,
            finding.RuleId,
        }),
        .. chart.Error is null ? Array.Empty<string[]>() : [["error", chart.Path, chart.Error, string.Empty]],
    ];
}
