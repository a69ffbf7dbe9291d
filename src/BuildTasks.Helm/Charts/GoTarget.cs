namespace BuildTasks.Helm.Charts;

/// <summary>A Go type that YAML is decoded into. The name is as Go's messages have it.</summary>
internal abstract record GoTarget(string TypeName)
{
    public static GoTarget Text { get; } = new GoScalar("string");

    public static GoTarget Flag { get; } = new GoScalar("bool");

    public static GoTarget Anything { get; } = new GoAnything();

    public static GoTarget Time { get; } = new GoTimestamp();

    public static GoTarget Texts { get; } = new GoSlice(Text);

    public static GoTarget ListOf(GoTarget element) => new GoSlice(element);

    public static GoTarget MapOf(GoTarget element) => new GoMapping(element);
}

internal sealed record GoScalar(string TypeName) : GoTarget(TypeName);

internal sealed record GoAnything() : GoTarget("interface {}");

internal sealed record GoTimestamp() : GoTarget("time.Time");

internal sealed record GoSlice(GoTarget Element) : GoTarget("[]" + (Element is GoStruct ? "*" : "") + Element.TypeName);

internal sealed record GoMapping(GoTarget Element) : GoTarget("map[string]" + Element.TypeName);

/// <summary>A Go struct.</summary>
/// <param name="Package">The package in front of the name in messages.</param>
/// <param name="Name">The struct's own name.</param>
/// <param name="Fields">Its fields by their JSON names.</param>
internal sealed record GoStruct(string Package, string Name, IReadOnlyList<(string Name, GoTarget Type)> Fields) : GoTarget($"{Package}.{Name}")
{
    /// <summary>A struct type without a name, which messages show in full.</summary>
    public static GoStruct Anonymous(string typeName, IReadOnlyList<(string Name, GoTarget Type)> fields)
        => new("", "", fields) { TypeName = typeName };

    // Go's encoding/json takes the field of exactly that name, and else the first that differs in case only.
    public (string Name, GoTarget Type)? Find(string key)
    {
        (string, GoTarget)? similar = null;
        foreach ((string Name, GoTarget Type) field in Fields)
        {
            if (field.Name == key)
            {
                return field;
            }

            if (similar is null && string.Equals(field.Name, key, StringComparison.OrdinalIgnoreCase))
            {
                similar = field;
            }
        }

        return similar;
    }
}
