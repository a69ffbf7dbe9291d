namespace BuildTasks.Helm.Schema;

/// <summary>A loaded schema document: its value, and the resources and anchors found in it so far.</summary>
internal sealed class SchemaDocument(string url, JsonValue root)
{
    private readonly Dictionary<string, SchemaResource> byPointer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonValue Value, SchemaResource? Resource)> schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonValue, SchemaResource> byValue = new(ReferenceEqualityComparer.Instance);

    public string Url { get; } = url;

    public JsonValue Root { get; } = root;

    public SchemaResource RootResource => byPointer[string.Empty];

    /// <summary>True when the place is known to be a schema.</summary>
    public bool IsSchema(string pointer) => schemas.ContainsKey(pointer);

    /// <summary>Makes a place known as a schema; false when it was before.</summary>
    public bool AddSchema(string pointer, JsonValue value) => schemas.TryAdd(pointer, (value, null));

    /// <summary>Notes to which resource a known schema belongs.</summary>
    public void SetResource(string pointer, JsonValue value, SchemaResource resource) => schemas[pointer] = (value, resource);

    /// <summary>The resource that the schema at <paramref name="pointer"/> belongs to.</summary>
    public SchemaResource ResourceOf(string pointer)
    {
        while (true)
        {
            if (schemas.TryGetValue(pointer, out (JsonValue Value, SchemaResource? Resource) schema) && schema.Resource is not null)
            {
                return schema.Resource;
            }

            if (byPointer.TryGetValue(pointer, out SchemaResource? resource))
            {
                return resource;
            }

            int slash = pointer.LastIndexOf('/');
            if (slash < 0)
            {
                return RootResource;
            }

            pointer = pointer[..slash];
        }
    }

    public SchemaResource? FindById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The resource whose root is this very value.</summary>
    public SchemaResource? FindByValue(JsonValue value) => byValue.GetValueOrDefault(value);

    /// <exception cref="SchemaException">Another schema of the document has the same identifier.</exception>
    public void Add(SchemaResource resource, JsonValue value)
    {
        if (byId.TryGetValue(resource.Id, out SchemaResource? other))
        {
            if (other.Pointer != resource.Pointer)
            {
                string places = $"{Quoted.Double(resource.Pointer)} and {Quoted.Double(other.Pointer)}";
                throw new SchemaException($"duplicate id {Quoted.Double(resource.Id)} in {Quoted.Double(Url)} at {places}");
            }

            return;
        }

        byId[resource.Id] = resource;
        byPointer[resource.Pointer] = resource;
        byValue[value] = resource;
    }

    /// <summary>The pointer that a URL with a fragment names; null when the URL is not one of this document's resources.</summary>
    public string? Resolve(string target, string fragment)
    {
        SchemaResource? resource = target == Url ? RootResource : FindById(target);
        return resource is null ? null : ResolveIn(resource, fragment);
    }

    /// <summary>The pointer that a fragment names in a resource.</summary>
    /// <exception cref="SchemaException">There is no such anchor.</exception>
    public string ResolveIn(SchemaResource resource, string fragment)
    {
        if (fragment.Length == 0 || fragment.StartsWith('/'))
        {
            return resource.Pointer + fragment;
        }

        return resource.Anchors.TryGetValue(fragment, out string? pointer)
            ? pointer
            : throw new SchemaException(
                $"anchor in {Quoted.Double(new SchemaPlace(resource.Id, fragment).ToString())} not found in schema {Quoted.Double(Url)}");
    }

    public JsonValue Find(string pointer)
        => schemas.TryGetValue(pointer, out (JsonValue Value, SchemaResource? Resource) schema)
            ? schema.Value
            : JsonPointer.Find(Root, pointer, () => new SchemaPlace(Url, pointer).ToString());
}
