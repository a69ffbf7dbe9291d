namespace BuildTasks.Reports;

/// <summary>Pushed charts, for a job's summary.</summary>
public static class PushMarkdown
{
    /// <summary>A table with digests; a chart that failed says why below.</summary>
    /// <param name="result">What was pushed.</param>
    /// <param name="mask">Takes secrets out of a text.</param>
    public static string Write(PushResult result, Func<string, string> mask) => Write(result.Charts, result.DryRun, new Markdown(mask));

    internal static string Write(IReadOnlyList<ChartOutcome> charts, bool dryRun, Markdown markdown)
        => (dryRun ? "### Charts (dry run)\n\n" : "### Charts\n\n")
        + markdown.Table(["Chart", "Version", "Result", "Reference", "Digest"], charts.SelectMany(chart => PushText.Rows(chart, dryRun)))
        + string.Concat(charts.Where(chart => chart.Error is not null).Select(chart => Failure(chart, markdown)));

    private static string Failure(ChartOutcome chart, Markdown markdown)
        => $"\n❌ **{markdown.Text(chart.Version.Chart.Name)}**: {markdown.Text(chart.Error!)}\n";
}
