using System.Text;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found, byte for byte as <c>helm lint</c> prints it to stdout. Its error line is <see cref="LintResult.Failure"/>.</summary>
public static class LintHelmText
{
    /// <summary>Writes the charts' messages, and the summary of a run that did not fail.</summary>
    /// <param name="result">What lint found.</param>
    /// <param name="quiet">As <c>--quiet</c>: warnings and errors only. Default: false.</param>
    public static string Write(LintResult result, bool quiet = false)
    {
        StringBuilder text = new();
        LintedChart[] troubled = [.. result.Charts.Where(HasWarningsOrErrors)];
        foreach (LintedChart chart in quiet ? troubled : result.Charts)
        {
            WriteChart(text, chart, quiet);
        }

        if (!result.Failed && (!quiet || troubled.Length > 0))
        {
            text.Append(result.Charts.Count).Append(" chart(s) linted, 0 chart(s) failed\n");
        }

        return text.ToString();
    }

    private static bool HasWarningsOrErrors(LintedChart chart) => chart.Fails(strict: true);

    private static void WriteChart(StringBuilder text, LintedChart chart, bool quiet)
    {
        text.Append("==> Linting ").Append(chart.Path).Append('\n');
        if (chart.Findings.Count == 0 && chart.Error is not null)
        {
            text.Append("Error ").Append(chart.Error).Append('\n');
        }

        foreach (Finding finding in chart.Findings.Where(finding => !quiet || finding.Severity > FindingSeverity.Info))
        {
            text.Append('[').Append(LintText.Word(finding.Severity).ToUpperInvariant()).Append("] ")
                .Append(finding.Path).Append(": ").Append(finding.Message).Append('\n');
        }

        text.Append('\n');
    }
}
