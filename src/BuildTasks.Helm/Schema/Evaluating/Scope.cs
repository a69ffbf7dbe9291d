namespace BuildTasks.Helm.Schema;

/// <summary>The dynamic scope: which schemas led to the one being evaluated.</summary>
/// <param name="schema">The schema being evaluated.</param>
/// <param name="reference">The keyword that jumped here; null when the schema is inside its parent's.</param>
/// <param name="depth">How many steps into the instance this is: scopes next to each other with one depth look at one value.</param>
/// <param name="parent">The scope before; null at the start.</param>
internal sealed class Scope(SchemaNode schema, string? reference, int depth, Scope? parent)
{
    public SchemaNode Schema { get; } = schema;

    public int Depth { get; } = depth;

    /// <summary>The scopes in which a resource was first entered, innermost first: all that dynamic references ask for.</summary>
    private readonly ResourceEntry resources = Enter(parent?.resources, schema);

    /// <summary>The outer scope that evaluates this schema on this value already; null when there is none.</summary>
    public Scope? FindCycle()
    {
        for (Scope? outer = parent; outer is not null && outer.Depth == Depth; outer = outer.Parent)
        {
            if (ReferenceEquals(outer.Schema, Schema))
            {
                return outer;
            }
        }

        return null;
    }

    private Scope? Parent => parent;

    /// <summary>The outermost schema with this dynamic anchor.</summary>
    public SchemaNode ResolveDynamicAnchor(string anchor, SchemaNode fallback)
    {
        SchemaNode found = fallback;
        for (ResourceEntry? entry = resources; entry is not null; entry = entry.Outer)
        {
            found = entry.Resource.DynamicAnchors.GetValueOrDefault(anchor) ?? found;
        }

        return found;
    }

    /// <summary>The outermost resource with <c>$recursiveAnchor: true</c>.</summary>
    public SchemaNode ResolveRecursiveAnchor(SchemaNode fallback)
    {
        SchemaNode found = fallback;
        for (ResourceEntry? entry = resources; entry is not null; entry = entry.Outer)
        {
            found = entry.Resource.RecursiveAnchor ? entry.Resource : found;
        }

        return found;
    }

    /// <summary>The keywords that led here, as a pointer.</summary>
    public string KeywordLocation()
    {
        List<string> steps = [];
        for (Scope scope = this; scope.Parent is { } outer; scope = outer)
        {
            steps.Add(scope.Reference is { } keyword
                ? "/" + JsonPointer.Escape(keyword)
                : scope.Schema.Location[Math.Min(outer.Schema.Location.Length, scope.Schema.Location.Length)..]);
        }

        steps.Reverse();
        return string.Concat(steps);
    }

    private string? Reference => reference;

    private static ResourceEntry Enter(ResourceEntry? outer, SchemaNode schema)
    {
        for (ResourceEntry? entry = outer; entry is not null; entry = entry.Outer)
        {
            if (ReferenceEquals(entry.Resource, schema.Resource))
            {
                return outer!;
            }
        }

        return new ResourceEntry(schema.Resource, outer);
    }

    private sealed record ResourceEntry(SchemaNode Resource, ResourceEntry? Outer);
}
