using System.Globalization;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Oci;

/// <summary>The manifest's annotations by Helm's rules (helm/helm pkg/registry/chart.go).</summary>
internal static class ChartAnnotations
{
    private const string Prefix = "org.opencontainers.image.";

    /// <summary>The annotations; what Chart.yaml annotates overrides all but the title and the version.</summary>
    /// <param name="chart">What Chart.yaml says.</param>
    /// <param name="created">The time of the chart; written in UTC, so that it does not depend on where it is built.</param>
    public static IReadOnlyDictionary<string, string> For(ChartMetadata chart, DateTimeOffset created)
    {
        Dictionary<string, string> annotations = new(StringComparer.Ordinal);
        Add("description", chart.Description);
        Add("url", chart.Home);
        Add("created", created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Add("source", chart.Sources.FirstOrDefault(""));
        Add("authors", string.Join(", ", chart.Maintainers.Select(Describe)));
        foreach ((string name, string value) in chart.Annotations)
        {
            annotations[name] = value;
        }

        Fix("title", chart.Name);
        Fix("version", chart.Version);
        return annotations;

        void Add(string name, string value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                annotations[Prefix + name] = value;
            }
        }

        void Fix(string name, string value)
        {
            annotations.Remove(Prefix + name);
            Add(name, value);
        }
    }

    private static string Describe(ChartMaintainer maintainer)
        => maintainer.Email.Length == 0 ? maintainer.Name : $"{maintainer.Name} ({maintainer.Email})";
}
