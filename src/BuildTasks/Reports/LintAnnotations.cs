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
    {
        StringBuilder properties = new();
        properties.Append("file=").Append(EscapeProperty(place.Path));
        if (place.Line > 0)
        {
            properties.Append(CultureInfo.InvariantCulture, $",line={place.Line}");
        }

        if (place.Column > 0)
        {
            properties.Append(CultureInfo.InvariantCulture, $",col={place.Column}");
        }

        return $"::{word} {properties},title={EscapeProperty(title)}::{EscapeData(message.TrimEnd('\n'))}";
    }

    /// <summary>A line end would end the command, and with it begin another one of the message's choice.</summary>
    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string Word(FindingSeverity severity) => severity == FindingSeverity.Info ? "notice" : LintText.Word(severity);
}
