using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint.ChartTesting;

/// <summary>chart-testing's check that somebody answers for a chart: maintainers, unless it is deprecated.</summary>
public static class MaintainersRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "chart-maintainers-required";

    /// <summary>Checks a Chart.yaml. One that cannot be read gives nothing: other rules say so.</summary>
    /// <param name="chartYaml">The text of Chart.yaml.</param>
    public static IEnumerable<Finding> Check(string chartYaml)
    {
        if (ChartYamlMap.Read(chartYaml) is not { } chart)
        {
            return [];
        }

        bool isDeprecated = chart.Get("deprecated") is true;
        bool hasMaintainers = chart.Get("maintainers") is GoList { Count: > 0 };
        YamlPositions positions = YamlPositions.Of(chartYaml);
        string? problem = (isDeprecated, hasMaintainers) switch
        {
            (false, false) => "chart doesn't have maintainers; list at least one under 'maintainers', or mark the chart as deprecated",
            (true, true) => "deprecated chart must not have maintainers; remove 'maintainers'",
            _ => null,
        };
        return problem is null ? [] : [ChartYamlMap.Finding(Id, positions.Find("maintainers"), problem)];
    }
}
