using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint.ChartTesting;

/// <summary>Chart.yaml as a plain map, for rules about what is written rather than about what Helm makes of it.</summary>
internal static class ChartYamlMap
{
    /// <summary>The map; null when the text is no YAML or no map.</summary>
    public static GoMap? Read(string chartYaml)
    {
        try
        {
            return GoYaml.Parse(chartYaml) as GoMap;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    public static Finding Finding(string rule, YamlPosition place, string message)
        => new(FindingSeverity.Error, rule, "Chart.yaml", message, place.Line, place.Column);
}
