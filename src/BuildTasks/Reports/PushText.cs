namespace BuildTasks.Reports;

/// <summary>Pushed charts as a person reads them.</summary>
public static class PushText
{
    /// <summary>One line for each chart and registry. Why a chart failed is in the log.</summary>
    public static string Write(PushResult result) => Write(result.Charts, result.DryRun);

    internal static string Write(IReadOnlyList<ChartOutcome> charts, bool dryRun)
        => TextTable.Write(["CHART", "VERSION", "RESULT", "REFERENCE", "DIGEST"], charts.SelectMany(chart => Rows(chart, dryRun)));

    internal static IEnumerable<string[]> Rows(ChartOutcome chart, bool dryRun)
    {
        foreach (PushedChart pushed in chart.Pushed)
        {
            yield return [pushed.Name, pushed.Version, Word(pushed.Status, dryRun), pushed.Reference, pushed.Digest];
        }

        if (chart.Error is not null)
        {
            yield return [chart.Version.Chart.Name, chart.Version.Version, "failed", string.Empty, string.Empty];
        }
    }

    private static string Word(PushStatus status, bool dryRun) => (status, dryRun) switch
    {
        (PushStatus.Unchanged, _) => "unchanged",
        (PushStatus.Pushed, false) => "pushed",
        (PushStatus.Pushed, true) => "would push",
        (PushStatus.Replaced, false) => "replaced",
        _ => "would replace",
    };
}
