using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>The sources of an Application: <c>spec.source</c> and <c>spec.sources[*]</c>.</summary>
internal static class ApplicationSources
{
    public static IEnumerable<ChartSource> Of(YamlMapping application)
        => application.Mapping("spec") is { } spec ? Mappings(spec).Select(Read) : [];

    /// <summary>The mappings under a <c>spec</c> that are sources.</summary>
    public static IEnumerable<YamlMapping> Mappings(YamlMapping spec)
        => spec.Items("sources").OfType<YamlMapping>().Concat(spec.Mapping("source") is { } source ? [source] : []);

    private static ChartSource Read(YamlMapping source)
    {
        YamlScalar? revision = source.Scalar("targetRevision");
        return new ChartSource
        {
            RepoUrl = source.Scalar("repoURL")?.Value,
            Chart = source.Scalar("chart")?.Value,
            Path = source.Scalar("path")?.Value,
            Ref = source.Scalar("ref")?.Value,
            RepoUrlScalar = source.Scalar("repoURL"),
            Revision = revision is null ? null : new ScalarPlace(revision),
            Line = revision?.Line ?? source.Line,
        };
    }
}
