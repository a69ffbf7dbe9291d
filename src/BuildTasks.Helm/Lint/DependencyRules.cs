using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about dependencies: what Chart.yaml declares and what charts/ has. Helm prints the chart's folder in front of these.</summary>
internal static class DependencyRules
{
    public static void Check(LintRun run)
    {
        if (run.Load(LintRuleCatalog.ChartLoads, "", "unable to load chart\n\t") is not { } chart)
        {
            return;
        }

        Report(run, LintRuleCatalog.DependencyDeclared, "chart metadata is missing these dependencies: ", Undeclared(chart));
        Report(run, LintRuleCatalog.DependencyUnique, "multiple dependencies with name or alias: ", Repeated(chart));
        Report(run, LintRuleCatalog.DependencyPresent, "chart directory is missing these dependencies: ", Missing(chart));
    }

    private static IEnumerable<string> Undeclared(Chart chart)
        => chart.Subcharts.Select(subchart => subchart.Name)
            .Where(name => chart.Metadata.Dependencies.All(dependency => dependency.Name != name));

    private static IEnumerable<string> Repeated(Chart chart)
        => chart.Metadata.Dependencies.GroupBy(dependency => dependency.NameInParent, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1).Select(_ => group.Key));

    private static IEnumerable<string> Missing(Chart chart)
        => chart.Metadata.Dependencies.Select(dependency => dependency.Name)
            .Where(name => chart.Subcharts.All(subchart => subchart.Name != name));

    private static void Report(LintRun run, LintRule rule, string message, IEnumerable<string> names)
    {
        string[] list = [.. names];
        if (list.Length > 0)
        {
            run.Report(rule, run.Source.Location, message + string.Join(',', list), new LintPlace(ChartYamlFile.Name));
        }
    }
}
