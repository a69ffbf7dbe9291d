namespace BuildTasks.Helm.Schema;

/// <summary>The properties and items that no keyword has evaluated yet; tracked only where someone asks.</summary>
internal sealed class Unevaluated
{
    private static readonly Unevaluated Untracked = new();

    public HashSet<string>? Properties { get; private init; }

    public HashSet<int>? Items { get; private init; }

    public bool IsEmpty => Properties is not { Count: > 0 } && Items is not { Count: > 0 };

    /// <summary>What a schema starts with for a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="needs">What the schema evaluates by itself, and whether it asks.</param>
    /// <param name="callerAsks">True when the schema around it asks.</param>
    public static Unevaluated Start(JsonValue value, UnevaluatedNeeds needs, bool callerAsks)
    {
        if (value is JsonObject map && !needs.AllProperties && (callerAsks || needs.ReadsProperties))
        {
            return new Unevaluated { Properties = new HashSet<string>(map.Names, StringComparer.Ordinal) };
        }

        if (value is JsonArray array && !needs.AllItems && (callerAsks || needs.ReadsItems) && needs.FirstItems < array.Items.Count)
        {
            return new Unevaluated { Items = [.. Enumerable.Range(needs.FirstItems, array.Items.Count - needs.FirstItems)] };
        }

        return Untracked;
    }

    /// <summary>Takes over what a subschema that accepted the same value has evaluated.</summary>
    public void Merge(Unevaluated other)
    {
        Properties?.RemoveWhere(name => other.Properties?.Contains(name) != true);
        Items?.RemoveWhere(index => other.Items?.Contains(index) != true);
    }
}
