namespace BuildTasks.Helm.Schema;

/// <summary>Compiles the schema at a URL with all schemas that it can reach.</summary>
/// <param name="load">Loads a document that is not a metaschema.</param>
/// <param name="defaultDraft">The draft of schemas without <c>$schema</c>.</param>
/// <param name="assertFormat">Makes <c>format</c> an assertion in every draft; otherwise it is one where the draft says so.</param>
internal sealed class SchemaCompiler(Func<string, JsonValue> load, Draft defaultDraft, bool assertFormat)
{
    private readonly Dictionary<SchemaPlace, SchemaNode> nodes = [];
    private readonly Queue<SchemaPlace> queue = new();

    public DocumentStore Documents { get; } = new(load, defaultDraft);

    public bool AssertFormat { get; } = assertFormat;

    /// <exception cref="SchemaException">The schema, or one that it refers to, cannot be used.</exception>
    public SchemaNode Compile(string url)
    {
        SchemaNode start = Enqueue(new SchemaPlace(url, string.Empty));
        while (queue.TryDequeue(out SchemaPlace place))
        {
            CompileAt(place, nodes[place]);
        }

        return start;
    }

    /// <summary>The node of a place, which is compiled sooner or later.</summary>
    public SchemaNode Enqueue(SchemaPlace place)
    {
        if (!nodes.TryGetValue(place, out SchemaNode? node))
        {
            node = new SchemaNode(place);
            nodes[place] = node;
            queue.Enqueue(place);
        }

        return node;
    }

    /// <summary>The node that a reference in <paramref name="resource"/> points to.</summary>
    public SchemaNode Resolve(SchemaDocument document, SchemaResource resource, string reference)
    {
        (string url, string fragment) = UrlReference.Join(resource.Id, reference);
        if (document.Resolve(url, fragment) is { } local)
        {
            return Enqueue(new SchemaPlace(document.Url, local));
        }

        SchemaDocument other = Documents.Open(url);
        return Enqueue(new SchemaPlace(url, other.ResolveIn(other.RootResource, fragment)));
    }

    private void CompileAt(SchemaPlace place, SchemaNode node)
    {
        SchemaDocument document = Documents.OpenSchema(place);
        SchemaResource resource = document.ResourceOf(place.Pointer);
        node.Resource = Enqueue(place with { Pointer = resource.Pointer });
        if (resource.Pointer == place.Pointer)
        {
            node.DynamicAnchors = resource.DynamicAnchors.ToDictionary(
                anchor => anchor,
                anchor => Enqueue(place with { Pointer = resource.Anchors[anchor] }),
                StringComparer.Ordinal);
        }

        switch (document.Find(place.Pointer))
        {
            case JsonBoolean constant:
                node.Constant = constant.Value;
                break;
            case JsonObject { Count: 0 }:
                node.Constant = true;
                break;
            case JsonObject schema:
                KeywordTable.Compile(new KeywordSource(this, document, resource, place, schema), node);
                break;
            default:
                break;
        }
    }
}
