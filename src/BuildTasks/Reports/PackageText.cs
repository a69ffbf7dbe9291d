namespace BuildTasks.Reports;

/// <summary>Packages as a person reads them.</summary>
public static class PackageText
{
    /// <summary>One line for each package.</summary>
    public static string Write(PackageResult result) => TextTable.Write(
        ["CHART", "VERSION", "FILE", "DIGEST"],
        result.Charts.Select(chart => new[] { chart.Name, chart.Version, chart.File, chart.Digest }));
}
