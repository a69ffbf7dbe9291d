using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Oci;

/// <summary>
/// The config blob of a published chart: what json.Marshal makes of Helm's Metadata (helm/helm pkg/chart/v2/metadata.go). The order of
/// members is that of Helm's declaration, since the blob's digest depends on it.
/// </summary>
internal static class ChartConfig
{
    /// <summary>The blob's bytes.</summary>
    public static byte[] Write(ChartMetadata chart) => new GoStruct()
        .AddUnlessEmpty("name", chart.Name)
        .AddUnlessEmpty("home", chart.Home)
        .AddUnlessEmpty("sources", Texts(chart.Sources))
        .AddUnlessEmpty("version", chart.Version)
        .AddUnlessEmpty("description", chart.Description)
        .AddUnlessEmpty("keywords", Texts(chart.Keywords))
        .AddUnlessEmpty("maintainers", new GoList(chart.Maintainers.Select(Write)))
        .AddUnlessEmpty("icon", chart.Icon)
        .AddUnlessEmpty("apiVersion", chart.ApiVersion)
        .AddUnlessEmpty("condition", chart.Condition)
        .AddUnlessEmpty("tags", chart.Tags)
        .AddUnlessEmpty("appVersion", chart.AppVersion)
        .AddUnlessEmpty("deprecated", chart.Deprecated)
        .AddUnlessEmpty("annotations", new GoMap(chart.Annotations.Select(annotation => KeyValuePair.Create(annotation.Key, (object?)annotation.Value))))
        .AddUnlessEmpty("kubeVersion", chart.KubeVersion)
        .AddUnlessEmpty("dependencies", Write(chart.Dependencies))
        .AddUnlessEmpty("type", chart.Type)
        .ToJson();

    /// <summary>Dependencies as Chart.yaml and Chart.lock have them.</summary>
    public static GoList Write(IEnumerable<ChartDependency> dependencies) => new(dependencies.Select(Write));

    private static GoStruct Write(ChartMaintainer maintainer) => new GoStruct()
        .AddUnlessEmpty("name", maintainer.Name)
        .AddUnlessEmpty("email", maintainer.Email)
        .AddUnlessEmpty("url", maintainer.Url);

    private static GoStruct Write(ChartDependency dependency) => new GoStruct()
        .Add("name", dependency.Name)
        .AddUnlessEmpty("version", dependency.Version)
        .Add("repository", dependency.Repository)
        .AddUnlessEmpty("condition", dependency.Condition)
        .AddUnlessEmpty("tags", Texts(dependency.Tags))
        .AddUnlessEmpty("enabled", dependency.Enabled)
        .AddUnlessEmpty("import-values", dependency.ImportValues)
        .AddUnlessEmpty("alias", dependency.Alias);

    private static GoList Texts(IEnumerable<string> texts) => new(texts);
}
