using BuildTasks.Yaml;

namespace BuildTasks.GitOps.ApplicationSets;

/// <summary>Parameters from one place of a generator.</summary>
/// <param name="Values">The parameters.</param>
/// <param name="Prefix">The name that stands before them in expressions, such as <c>values</c>; null without one.</param>
/// <param name="Within">The embedded text that holds them; null when that is the file itself.</param>
internal sealed record ParameterLayer(YamlMapping Values, string? Prefix = null, EmbeddedYaml? Within = null)
{
    /// <summary>The scalar behind a reference; null when it is not here.</summary>
    public ScalarPlace? Find(IReadOnlyList<string> keys)
    {
        if (Prefix is not null && keys[0] != Prefix)
        {
            return null;
        }

        string[] path = [.. keys.Skip(Prefix is null ? 0 : 1)];
        YamlScalar? scalar = path.Length == 0 ? null : Values.Scalar(string.Join('.', path)) ?? Descend(path);
        return scalar is null ? null : new ScalarPlace(scalar, Within);
    }

    private YamlScalar? Descend(string[] path)
    {
        YamlNode? node = Values;
        foreach (string key in path)
        {
            node = (node as YamlMapping)?.Get(key);
        }

        return node as YamlScalar;
    }
}

/// <summary>What a generator hands to the template for one Application; parameters that only the cluster knows are absent.</summary>
/// <param name="Layers">Where the parameters come from; later ones win.</param>
internal sealed record ParameterSet(IReadOnlyList<ParameterLayer> Layers)
{
    // A parameter may be a template over another generator's parameters, two levels deep in a matrix.
    private const int MaximumHops = 4;

    /// <summary>Nothing is known.</summary>
    public static ParameterSet Unknown { get; } = new([]);

    /// <summary>These parameters, overridden by others.</summary>
    public ParameterSet With(ParameterSet others) => new([.. Layers, .. others.Layers]);

    /// <summary>The value of a parameter; null when it is not known.</summary>
    public string? Value(IReadOnlyList<string> keys) => Follow(keys)?.Scalar.Value;

    /// <summary>The scalar where a parameter's value is written; null when it is not known or more than a reference.</summary>
    public ScalarPlace? Follow(IReadOnlyList<string> keys)
    {
        ScalarPlace? place = Find(keys);
        for (int hop = 0; hop < MaximumHops && place is not null; hop++)
        {
            TemplateText text = TemplateText.Parse(place.Scalar.Value);
            if (text.IsLiteral)
            {
                return place;
            }

            place = text.Reference is { } reference ? Find(reference) : null;
        }

        return null;
    }

    private ScalarPlace? Find(IReadOnlyList<string> keys)
        => Layers.Reverse().Select(layer => layer.Find(keys)).FirstOrDefault(place => place is not null);
}
