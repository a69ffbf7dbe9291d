namespace BuildTasks.Reports;

/// <summary>Verified charts as a person reads them.</summary>
public static class VerifyText
{
    /// <summary>One line for each chart.</summary>
    public static string Write(VerifyResult result) => TextTable.Write(
        ["CHART", "VERSION", "REFERENCE", "DIGEST"],
        result.Charts.Select(chart => new[] { chart.Name, chart.Version, chart.Reference, chart.Digest }));
}
