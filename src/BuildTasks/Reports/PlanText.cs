namespace BuildTasks.Reports;

/// <summary>The plan as a person reads it.</summary>
public static class PlanText
{
    /// <summary>One line for each chart, in the order of work, and one that counts them.</summary>
    public static string Write(ChartPlan plan)
    {
        string table = TextTable.Write(
            ["CHART", "VERSION", "PATH", "RUN", "WHY"],
            plan.All.Select(chart => new[] { chart.Name, chart.Version, chart.Path, chart.Included ? "yes" : "no", chart.Reason }));
        return $"{table}\n{plan.Included.Count} of {plan.All.Count} charts\n";
    }
}
