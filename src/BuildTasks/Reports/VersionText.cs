namespace BuildTasks.Reports;

/// <summary>Versions as scripts read them.</summary>
public static class VersionText
{
    /// <summary>
    /// The version alone for one chart, so that <c>$(buildtasks version charts/web)</c> works; a line <c>NAME VERSION</c> for each of several.
    /// </summary>
    public static string Write(VersionResult result) => result.Charts.Count == 1
        ? result.Charts[0].Version + "\n"
        : string.Concat(result.Charts.Select(chart => $"{chart.Chart.Name} {chart.Version}\n"));
}
