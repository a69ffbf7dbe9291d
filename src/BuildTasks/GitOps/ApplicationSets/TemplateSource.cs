using BuildTasks.Yaml;

namespace BuildTasks.GitOps.ApplicationSets;

/// <summary>A source of an ApplicationSet's template.</summary>
/// <param name="layers">The mappings that its fields come from; earlier ones win.</param>
internal sealed class TemplateSource(IReadOnlyList<YamlMapping> layers)
{
    /// <summary>The source of the Application that is made from one parameter set.</summary>
    public ChartSource Evaluate(ParameterSet parameters)
    {
        YamlScalar? revision = Field("targetRevision");
        TemplateText? text = revision is null ? null : TemplateText.Parse(revision.Value);
        ScalarPlace? place = text switch
        {
            null => null,
            { IsLiteral: true } => new ScalarPlace(revision!),
            { Reference: { } reference } => parameters.Follow(reference),
            _ => null,
        };
        return new ChartSource
        {
            RepoUrl = Value("repoURL", parameters),
            Chart = Value("chart", parameters),
            Path = Value("path", parameters),
            Ref = Value("ref", parameters),
            RepoUrlScalar = Field("repoURL"),
            Revision = place,
            Unfollowed = place is null ? revision?.Value : null,
            Line = place?.Line ?? revision?.Line ?? layers[0].Line,
        };
    }

    private YamlScalar? Field(string name) => layers.Select(layer => layer.Scalar(name)).FirstOrDefault(scalar => scalar is not null);

    private string? Value(string name, ParameterSet parameters)
        => Field(name) is { } scalar ? TemplateText.Parse(scalar.Value).Evaluate(parameters) : null;
}
