using BuildTasks.Yaml;

namespace BuildTasks.GitOps.ApplicationSets;

/// <summary>The parameter sets of a generator, as far as the manifest alone tells them.</summary>
/// <param name="file">The file, for embedded YAML.</param>
internal sealed class GeneratorParameters(YamlText file)
{
    // Far above any real fleet; it keeps a hostile matrix from filling the memory.
    private const int MaximumSets = 50_000;

    private static readonly string[] ClusterSideGenerators =
    [
        "clusters", "git", "scmProvider", "clusterDecisionResource", "pullRequest", "plugin",
    ];

    private readonly Dictionary<YamlScalar, EmbeddedYaml> embeddedTexts = [];

    /// <summary>The parameter sets of one item of <c>generators</c>.</summary>
    /// <exception cref="BuildTaskException">The combinations are too many to look at.</exception>
    public IReadOnlyList<ParameterSet> Of(YamlMapping generator)
    {
        if (generator.Mapping("list") is { } list)
        {
            return [.. ListElements(list)];
        }

        if (generator.Mapping("matrix") is { } matrix)
        {
            return Children(matrix).Aggregate((IReadOnlyList<ParameterSet>)[ParameterSet.Unknown], Product);
        }

        if (generator.Mapping("merge") is { } merge)
        {
            return Merged(merge);
        }

        return ClusterSideGenerators.Select(generator.Mapping).FirstOrDefault(kind => kind is not null) is { } kind
            ? [WithValues(kind)]
            : [ParameterSet.Unknown];
    }

    private IEnumerable<ParameterSet> ListElements(YamlMapping list)
    {
        IEnumerable<ParameterLayer> elements = list.Items("elements").OfType<YamlMapping>().Select(element => new ParameterLayer(element));
        return elements.Concat(EmbeddedElements(list.Scalar("elementsYaml"))).Select(layer => new ParameterSet([layer]));
    }

    private IEnumerable<ParameterLayer> EmbeddedElements(YamlScalar? elementsYaml)
    {
        if (elementsYaml is null || elementsYaml.Value.Contains("{{", StringComparison.Ordinal))
        {
            return [];
        }

        if (!embeddedTexts.TryGetValue(elementsYaml, out EmbeddedYaml? embedded))
        {
            embedded = EmbeddedYaml.Parse(file, elementsYaml);
            embeddedTexts.Add(elementsYaml, embedded);
        }

        return embedded.Yaml.Documents.OfType<YamlSequence>()
            .SelectMany(elements => elements.Items)
            .Select(element => element.Resolved)
            .OfType<YamlMapping>()
            .Select(element => new ParameterLayer(element, Within: embedded));
    }

    private IEnumerable<IReadOnlyList<ParameterSet>> Children(YamlMapping generator)
        => generator.Items("generators").OfType<YamlMapping>().Select(Of);

    private static IReadOnlyList<ParameterSet> Product(IReadOnlyList<ParameterSet> left, IReadOnlyList<ParameterSet> right)
        => (long)left.Count * right.Count <= MaximumSets
            ? [.. left.SelectMany(first => right.Select(first.With))]
            : throw new BuildTaskException($"the matrix generator makes more than {MaximumSets} combinations, which is too many to look at");

    /// <summary>
    /// A later generator's set overrides those of the first that have the same merge keys. Where the keys are only known in the cluster
    /// it may override any of them.
    /// </summary>
    private List<ParameterSet> Merged(YamlMapping merge)
    {
        string[][] keys = [.. merge.Items("mergeKeys").OfType<YamlScalar>().Select(key => key.Value.Split('.'))];
        IReadOnlyList<ParameterSet>[] children = [.. Children(merge)];
        List<ParameterSet> result = [.. children.FirstOrDefault() ?? []];
        foreach (IReadOnlyList<ParameterSet> overrides in children.Skip(1))
        {
            for (int index = 0, count = result.Count; index < count; index++)
            {
                ParameterSet set = result[index];
                ParameterSet[] fitting = [.. overrides.Where(other => keys.All(key => MayBeEqual(set.Value(key), other.Value(key))))];
                bool isCertain = keys.All(key => set.Value(key) is not null);
                result[index] = isCertain && fitting is [ParameterSet only, ..] ? set.With(only) : set;
                result.AddRange(isCertain ? [] : fitting.Select(set.With));
            }
        }

        return result.Count <= MaximumSets
            ? result
            : throw new BuildTaskException($"the merge generator makes more than {MaximumSets} combinations, which is too many to look at");
    }

    private static bool MayBeEqual(string? left, string? right) => left is null || right is null || left == right;

    private static ParameterSet WithValues(YamlMapping kind)
        => kind.Mapping("values") is { } values ? new ParameterSet([new ParameterLayer(values, "values")]) : ParameterSet.Unknown;
}
