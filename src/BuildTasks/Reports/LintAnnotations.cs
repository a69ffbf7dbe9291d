using System.Globalization;
using System.Text;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found as GitHub's workflow commands, which mark the lines of a pull request.</summary>
public static class LintAnnotations
{
    /// <summary>One command for each finding.</summary>
    public static string Write(LintResult result)
    {
        StringBuilder text = new();
        foreach (LintedChart chart in result.Charts)
        {
            foreach (Finding finding in chart.Findings)
            {
                text.Append(Command(Word(finding.Severity), FindingPlace.Of(chart, finding), finding.RuleId, finding.Message)).Append('\n');
            }

            if (chart.Error is not null)
            {
                text.Append(Command("error", new FindingPlace(chart.Path, 0, 0), chart.Name, chart.Error)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Command(string word, FindingPlace place, string title, string message)
        => WorkflowCommand.Format(word, message.TrimEnd('\n'), ("file", place.Path), ("line", Said(place.Line)), ("col", Said(place.Column)), ("title", title));

    private static string? Said(int position) => position > 0 ? position.ToString(CultureInfo.InvariantCulture) : null;

    private static string Word(FindingSeverity severity) => severity == FindingSeverity.Info ? "notice" : LintText.Word(severity);
}
