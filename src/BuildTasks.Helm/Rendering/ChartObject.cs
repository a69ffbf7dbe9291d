using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Rendering;

/// <summary>What templates see of Chart.yaml: <c>.Chart</c>, a map with the names of Go's fields.</summary>
internal static class ChartObject
{
    public static GoMap Of(Chart chart)
    {
        ChartMetadata metadata = chart.Metadata;
        return new GoMap(
        [
            new("Name", metadata.Name),
            new("Home", metadata.Home),
            new("Sources", new GoList(metadata.Sources)),
            new("Version", metadata.Version),
            new("Description", metadata.Description),
            new("Keywords", new GoList(metadata.Keywords)),
            new("Maintainers", new GoList(metadata.Maintainers.Select(Maintainer))),
            new("Icon", metadata.Icon),
            new("APIVersion", metadata.ApiVersion),
            new("Condition", metadata.Condition),
            new("Tags", metadata.Tags),
            new("AppVersion", metadata.AppVersion),
            new("Deprecated", metadata.Deprecated),
            new("Annotations", Annotations(metadata)),
            new("KubeVersion", metadata.KubeVersion),
            new("Dependencies", new GoList(metadata.Dependencies.Select(Dependency))),
            new("Type", metadata.Type),
            new("IsRoot", chart.IsRoot),
        ]);
    }

    private static GoMap Annotations(ChartMetadata metadata)
        => ReferenceEquals(metadata.Annotations, ChartMetadata.NoAnnotations)
            ? GoMap.Nil(GoType.MapOfString)
            : new(metadata.Annotations.Select(entry => KeyValuePair.Create(entry.Key, (object?)entry.Value)), GoType.MapOfString);

    private static GoMap Maintainer(ChartMaintainer maintainer) => new(
    [
        new("Name", maintainer.Name),
        new("Email", maintainer.Email),
        new("URL", maintainer.Url),
    ]);

    private static GoMap Dependency(ChartDependency dependency) => new(
    [
        new("Name", dependency.Name),
        new("Version", dependency.Version),
        new("Repository", dependency.Repository),
        new("Condition", dependency.Condition),
        new("Tags", new GoList(dependency.Tags)),
        new("Enabled", dependency.Enabled),
        new("ImportValues", dependency.ImportValues),
        new("Alias", dependency.Alias),
    ]);
}
