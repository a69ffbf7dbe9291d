using BuildTasks.Yaml;

namespace BuildTasks.GitOps.ApplicationSets;

/// <summary>
/// The sources of the Applications that an ApplicationSet makes: its template, the generators' own templates over it, each with every
/// parameter set of the generators.
/// </summary>
/// <param name="file">The file that holds the ApplicationSets.</param>
internal sealed class ApplicationSetSources(YamlText file)
{
    private readonly GeneratorParameters parameters = new(file);

    public IEnumerable<ChartSource> Of(YamlMapping applicationSet)
    {
        YamlMapping? spec = applicationSet.Mapping("spec");
        YamlMapping? template = spec?.Mapping("template");
        YamlMapping[] generators = [.. (spec?.Items("generators") ?? []).OfType<YamlMapping>()];
        return generators.Length == 0
            ? Evaluate(TemplateSources(own: null, template), [ParameterSet.Unknown])
            : generators.SelectMany(generator => OfGenerator(generator, template));
    }

    private IEnumerable<ChartSource> OfGenerator(YamlMapping generator, YamlMapping? template)
    {
        IEnumerable<ChartSource> own = Evaluate(TemplateSources(OwnTemplate(generator), template), parameters.Of(generator));
        return own.Concat(Nested(generator).SelectMany(nested => OfNestedTemplate(nested, template)));
    }

    /// <summary>Argo CD ignores the template of a nested generator today; what it names is kept up to date all the same.</summary>
    private IEnumerable<ChartSource> OfNestedTemplate(YamlMapping generator, YamlMapping? template)
    {
        IEnumerable<ChartSource> deeper = Nested(generator).SelectMany(nested => OfNestedTemplate(nested, template));
        return OwnTemplate(generator) is { } own ? Evaluate(TemplateSources(own, template), parameters.Of(generator)).Concat(deeper) : deeper;
    }

    private static YamlMapping? OwnTemplate(YamlMapping generator)
        => Kinds(generator).Select(kind => kind.Mapping("template")).FirstOrDefault(template => template is not null);

    private static IEnumerable<YamlMapping> Nested(YamlMapping generator)
        => Kinds(generator).SelectMany(kind => kind.Items("generators")).OfType<YamlMapping>();

    private static IEnumerable<YamlMapping> Kinds(YamlMapping generator)
        => generator.Entries.Select(entry => entry.Value.Resolved).OfType<YamlMapping>();

    /// <summary>A generator's own template overrides single fields of the common <c>source</c>, and the list <c>sources</c> as a whole.</summary>
    private static IEnumerable<TemplateSource> TemplateSources(YamlMapping? own, YamlMapping? common)
    {
        YamlMapping? ownSpec = own?.Mapping("spec");
        YamlMapping? commonSpec = common?.Mapping("spec");
        YamlMapping? listing = ownSpec?.Get("sources") is null ? commonSpec : ownSpec;
        YamlMapping?[] single = [ownSpec?.Mapping("source"), commonSpec?.Mapping("source")];
        YamlMapping[] layers = [.. single.OfType<YamlMapping>()];
        return (listing?.Items("sources") ?? [])
            .OfType<YamlMapping>()
            .Select(source => new TemplateSource([source]))
            .Concat(layers.Length > 0 ? [new TemplateSource(layers)] : []);
    }

    /// <summary>A generator without any parameters yet still has a template whose own versions are to be kept up to date.</summary>
    private static IEnumerable<ChartSource> Evaluate(IEnumerable<TemplateSource> sources, IReadOnlyList<ParameterSet> sets)
        => sources.SelectMany(source => (sets.Count > 0 ? sets : [ParameterSet.Unknown]).Select(source.Evaluate));
}
