using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint.ChartTesting;

/// <summary>
/// chart-testing's check of the keys in Chart.yaml. Helm ignores keys that it does not know, and reads known ones in any case; here
/// both are errors, with their places.
/// </summary>
public static class UnknownKeysRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "chart-unknown-key";

    private static readonly string[] ChartKeys =
    [
        "apiVersion", "name", "version", "kubeVersion", "description", "type", "keywords", "home", "sources", "dependencies",
        "maintainers", "icon", "appVersion", "deprecated", "annotations", "condition", "tags",
    ];

    private static readonly string[] MaintainerKeys = ["name", "email", "url"];

    private static readonly string[] DependencyKeys =
        ["name", "version", "repository", "condition", "tags", "enabled", "import-values", "alias"];

    /// <summary>Checks a Chart.yaml. One that cannot be read gives nothing: other rules say so.</summary>
    /// <param name="chartYaml">The text of Chart.yaml.</param>
    public static IEnumerable<Finding> Check(string chartYaml)
    {
        if (ChartYamlMap.Read(chartYaml) is not { } chart)
        {
            return [];
        }

        YamlPositions positions = YamlPositions.Of(chartYaml);
        return
        [
            .. UnknownKeys(chart, ChartKeys, [], positions),
            .. UnknownKeysOfItems(chart, "maintainers", MaintainerKeys, positions),
            .. UnknownKeysOfItems(chart, "dependencies", DependencyKeys, positions),
        ];
    }

    private static IEnumerable<Finding> UnknownKeysOfItems(GoMap chart, string list, string[] known, YamlPositions positions)
        => chart.Get(list) is not GoList items
            ? []
            : items.SelectMany((item, index) => item is GoMap map
                ? UnknownKeys(map, known, [list, string.Create(CultureInfo.InvariantCulture, $"[{index}]")], positions)
                : []);

    private static IEnumerable<Finding> UnknownKeys(GoMap map, string[] known, string[] path, YamlPositions positions)
        => map.Keys
            .Where(key => !known.Contains(key, StringComparer.Ordinal))
            .Select(key => ChartYamlMap.Finding(Id, positions.Find([.. path, key]), Describe(key, known, path)))
            .OrderBy(finding => finding.Line);

    private static string Describe(string key, string[] known, string[] path)
    {
        string place = path.Length == 0 ? "Chart.yaml" : $"an entry of '{path[0]}'";
        string advice = Array.Find(known, name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"did you mean '{meant}'?"
            : path.Length == 0 ? "remove it, or move it below 'annotations'" : $"known keys are {string.Join(", ", known)}";
        return $"'{key}' is no key of {place}; {advice}";
    }
}
