namespace BuildTasks.Helm.Yaml;

internal enum YamlNodeKind
{
    Scalar,
    Sequence,
    Mapping,
    Alias,
}

/// <summary>A node of a document, as it was written.</summary>
internal sealed class YamlNode(YamlNodeKind kind, YamlMark start)
{
    private List<YamlNode>? children;

    public YamlNodeKind Kind => kind;

    public YamlMark Start => start;

    /// <summary>A scalar's text, or an alias's name.</summary>
    public string Value { get; init; } = "";

    /// <summary>The resolved tag; empty when there is none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether a scalar is plain, so that its text decides its type.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What an alias stands for.</summary>
    public YamlNode? Target { get; init; }

    /// <summary>Items, or keys and values in turn.</summary>
    public IReadOnlyList<YamlNode> Children => children ?? (IReadOnlyList<YamlNode>)[];

    public void Add(YamlNode child) => (children ??= []).Add(child);

    public bool IsMerge => kind == YamlNodeKind.Scalar && Value == "<<" && (IsPlain || Tag == YamlTags.Merge);
}
