namespace BuildTasks.Helm.Schema;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(IReadOnlyList<string> names) : Keyword
{
    /// <summary>The names that an object lacks.</summary>
    public static List<string> Missing(JsonObject map, IReadOnlyList<string> names) => [.. names.Where(name => !map.Has(name))];

    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonObject map && Missing(map, names) is { Count: > 0 } missing)
        {
            at.Fail(() => $"missing {(missing.Count == 1 ? "property" : "properties")} {Quoted.SingleList(missing)}");
        }
    }
}

/// <summary><c>dependentRequired</c>, and the lists of <c>dependencies</c>.</summary>
internal sealed class DependentRequiredKeyword(string name, IReadOnlyList<string> required) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonObject map && map.Has(name) && RequiredKeyword.Missing(map, required) is { Count: > 0 } missing)
        {
            at.Fail(() => $"properties {Quoted.SingleList(missing)} required, if {Quoted.Single(name)} exists");
        }
    }
}

/// <summary><c>dependentSchemas</c>, and the schemas of <c>dependencies</c>.</summary>
internal sealed class DependentSchemaKeyword(string name, SchemaNode schema) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonObject map && map.Has(name))
        {
            at.Add(at.Apply(schema));
        }
    }
}

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
internal sealed class PropertiesKeyword(
    IReadOnlyDictionary<string, SchemaNode> named,
    IReadOnlyList<(SchemaPattern Pattern, SchemaNode Schema)> patterns,
    Additional? additional) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonObject map)
        {
            return;
        }

        List<string>? surplus = null;
        foreach (string name in map.Names)
        {
            if (EvaluateProperty(at, name, map.Find(name)!, ref surplus))
            {
                at.Unevaluated.Properties?.Remove(name);
            }

            if (at.Quiet && at.Failed)
            {
                return;
            }
        }

        if (surplus is not null)
        {
            Refuse(at, surplus);
        }
    }

    private static void Refuse(Evaluation at, List<string> surplus)
        => at.Fail(() => $"additional properties {Quoted.SingleList(surplus)} not allowed");

    private bool EvaluateProperty(Evaluation at, string name, JsonValue value, ref List<string>? surplus)
    {
        bool evaluated = false;
        if (named.TryGetValue(name, out SchemaNode? schema))
        {
            evaluated = true;
            at.Add(at.ApplyTo(schema, value, name));
        }

        foreach ((SchemaPattern pattern, SchemaNode matched) in patterns)
        {
            if (pattern.IsMatch(name))
            {
                evaluated = true;
                at.Add(at.ApplyTo(matched, value, name));
            }
        }

        if (evaluated || additional is null)
        {
            return evaluated;
        }

        if (additional.Schema is { } rest)
        {
            at.Add(at.ApplyTo(rest, value, name));
        }
        else if (!additional.Allowed)
        {
            (surplus ??= []).Add(name);
        }

        return true;
    }
}

/// <summary>The value of <c>additionalProperties</c> or <c>additionalItems</c>: a schema, or whether there may be any.</summary>
internal sealed record Additional(SchemaNode? Schema, bool Allowed);

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(SchemaNode schema) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonObject map)
        {
            return;
        }

        foreach (string name in map.Names)
        {
            if (at.RunApart(schema, new JsonString(name)) is { } error)
            {
                // The validator of Helm 4.2 reports names at the root, not where their object is.
                at.Add(new SchemaError(path: null, $"invalid propertyName {Quoted.Single(name)}", error.AtRoot()));
            }
        }
    }
}

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(SchemaNode schema) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonObject map)
        {
            return;
        }

        foreach (string name in (at.Unevaluated.Properties ?? []).Order(StringComparer.Ordinal))
        {
            at.Add(at.ApplyTo(schema, map.Find(name)!, name));
        }

        at.Unevaluated.Properties?.Clear();
    }
}
