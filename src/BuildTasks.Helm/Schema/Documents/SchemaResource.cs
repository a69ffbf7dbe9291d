namespace BuildTasks.Helm.Schema;

/// <summary>A schema with an identifier of its own: the root of a document, or an embedded one.</summary>
internal sealed class SchemaResource(string pointer, string id, Dialect dialect)
{
    public string Pointer { get; } = pointer;

    public string Id { get; } = id;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The pointer of each anchor.</summary>
    public Dictionary<string, string> Anchors { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
