using System.Text.Json;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Helm.Charts;

/// <summary>What must hold before a chart is packed: Helm's checks, and that charts/ is what the lock file says.</summary>
internal static class PackageChecks
{
    /// <summary>Runs the checks.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="version">The version that it will have.</param>
    /// <exception cref="ChartException">A check failed; the message is Helm's where Helm has the check.</exception>
    public static void Run(Chart chart, string version)
    {
        if (!SemanticVersion.TryParse(version, out _, out string? error))
        {
            throw new ChartException(error);
        }

        CheckDependencies(chart);
        CheckLock(chart);
        CheckTree(chart);
    }

    private static void CheckDependencies(Chart chart)
    {
        string[] missing =
        [
            .. chart.Metadata.Dependencies.Select(dependency => dependency.Name)
                .Where(name => chart.Subcharts.All(subchart => subchart.Name != name)),
        ];
        if (missing.Length > 0)
        {
            throw At(chart, "Chart.yaml", $"found in Chart.yaml, but missing in charts/ directory: {string.Join(", ", missing)}");
        }
    }

    private static void CheckLock(Chart chart)
    {
        foreach (ChartDependency locked in chart.Lock?.Dependencies ?? [])
        {
            List<string> versions = chart.Subcharts.Where(subchart => subchart.Name == locked.Name).Select(subchart => subchart.Metadata.Version).ToList();
            if (versions.Count > 0 && !versions.Contains(locked.Version))
            {
                string lockFile = chart.Metadata.ApiVersion == "v1" ? "requirements.lock" : "Chart.lock";
                throw At(chart, lockFile,
                    $"{lockFile} wants {locked.Name} {locked.Version}, but charts/ has {string.Join(", ", versions)}; build the dependencies again");
            }
        }
    }

    private static void CheckTree(Chart chart)
    {
        if (chart.Schema is { } schema && !IsJson(schema.Data.Span))
        {
            throw At(chart, schema.Name, "failed to save: invalid JSON in values.schema.json");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Chart subchart in chart.Subcharts)
        {
            if (!names.Add(subchart.Name))
            {
                throw At(chart, "charts", $"charts/ has more than one chart named {GoQuote.Quote(subchart.Name)}: they would share a folder in the package");
            }

            CheckTree(subchart);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = 10_000 });
        try
        {
            bool any = false;
            while (reader.Read())
            {
                any = true;
            }

            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ChartException At(Chart chart, string file, string message)
        => new(message) { File = chart.Directory is null ? null : $"{chart.Directory}/{file}" };
}
