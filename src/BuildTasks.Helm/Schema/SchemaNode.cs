namespace BuildTasks.Helm.Schema;

/// <summary>A compiled schema.</summary>
internal sealed class SchemaNode
{
    private readonly SchemaPlace place;

    public SchemaNode(SchemaPlace place)
    {
        this.place = place;
        Resource = this;
    }

    /// <summary>Where the schema is, with its fragment.</summary>
    public string Location => place.ToString();

    /// <summary>The outcome of a boolean schema; null for one with keywords.</summary>
    public bool? Constant { get; set; }

    /// <summary>The keywords in the order in which they are evaluated.</summary>
    public IReadOnlyList<Keyword> Keywords { get; set; } = [];

    /// <summary>The root of the resource that the schema belongs to.</summary>
    public SchemaNode Resource { get; set; }

    /// <summary>At a resource's root: the schema of each <c>$dynamicAnchor</c> in it.</summary>
    public IReadOnlyDictionary<string, SchemaNode> DynamicAnchors { get; set; } = new Dictionary<string, SchemaNode>();

    public string? DynamicAnchor { get; set; }

    public bool RecursiveAnchor { get; set; }

    /// <summary>How much of an object or array this schema leaves to <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.</summary>
    public UnevaluatedNeeds Needs { get; set; } = new();

    /// <summary>A schema that demands all of some others, for metaschemas put together from vocabularies.</summary>
    public static SchemaNode Combine(string url, Draft draft, IReadOnlyList<SchemaNode> parts)
    {
        SchemaNode node = new(new SchemaPlace(url, string.Empty)) { Keywords = [new AllOfKeyword(parts)] };
        if (draft.Version >= 2020)
        {
            node.DynamicAnchor = "meta";
            node.DynamicAnchors = new Dictionary<string, SchemaNode>(StringComparer.Ordinal) { ["meta"] = node };
        }

        return node;
    }
}

/// <summary>What a schema's own keywords say about unevaluated properties and items.</summary>
internal sealed record UnevaluatedNeeds
{
    /// <summary>The schema has <c>unevaluatedProperties</c>.</summary>
    public bool ReadsProperties { get; init; }

    /// <summary>The schema has <c>unevaluatedItems</c>.</summary>
    public bool ReadsItems { get; init; }

    /// <summary>Every property is evaluated by the schema itself.</summary>
    public bool AllProperties { get; init; }

    /// <summary>Every item is evaluated by the schema itself.</summary>
    public bool AllItems { get; init; }

    /// <summary>How many first items the schema itself evaluates.</summary>
    public int FirstItems { get; init; }
}
