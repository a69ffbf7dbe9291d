namespace BuildTasks.Helm.Rendering;

/// <summary>
/// The name of a key from the top of the document on, with what has been said about it. An item of an array of tables has the path of the
/// array: what the items before it said holds for it too.
/// </summary>
internal sealed class TomlPath
{
    private readonly TomlPath? parent;
    private readonly string name;
    private Dictionary<string, TomlPath>? children;

    private TomlPath(TomlPath? parent, string name)
    {
        this.parent = parent;
        this.name = name;
    }

    public bool IsRoot => parent is null;

    /// <summary>Whether the table was only named on the way to another one, so that it may still be defined.</summary>
    public bool IsImplicit { get; set; }

    /// <summary>Whether the last value that was read for the key is an array in brackets.</summary>
    public bool IsArray { get; set; }

    /// <summary>The path of a document.</summary>
    public static TomlPath CreateRoot() => new(parent: null, "");

    /// <summary>The path of a key of this table: for one key always the same object.</summary>
    public TomlPath Child(string key)
    {
        children ??= new Dictionary<string, TomlPath>(StringComparer.Ordinal);
        if (!children.TryGetValue(key, out TomlPath? child))
        {
            child = new TomlPath(this, key);
            children.Add(key, child);
        }

        return child;
    }

    /// <summary>The dotted key, quoted where it must be; empty for the document.</summary>
    public override string ToString()
    {
        Stack<string> keys = new();
        for (TomlPath path = this; path.parent is not null; path = path.parent)
        {
            keys.Push(TomlQuote.Key(path.name));
        }

        return string.Join('.', keys);
    }
}
