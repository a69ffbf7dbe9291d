using YamlDotNet.Core;

namespace BuildTasks.Yaml;

/// <summary>A node of a YAML document with the place in the text that it came from.</summary>
/// <param name="line">The line of its first character, from 1; of a scalar, without anchor and tag.</param>
/// <param name="column">The column of that character, from 1, in UTF-16 units.</param>
internal abstract class YamlNode(int line, int column)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The name after <c>&amp;</c>; null without an anchor.</summary>
    public string? Anchor { get; init; }

    /// <summary>The explicit tag; null without one.</summary>
    public string? Tag { get; init; }

    /// <summary>The node itself, or the one that an alias stands for.</summary>
    public virtual YamlNode Resolved => this;
}

/// <summary>A scalar and the span of its text, without anchor and tag.</summary>
internal sealed class YamlScalar(int line, int column) : YamlNode(line, column)
{
    public required string Value { get; init; }

    public required ScalarStyle Style { get; init; }

    /// <summary>Where the text of the scalar starts: its first character, quote or block indicator.</summary>
    public required int Start { get; init; }

    /// <summary>Where the text of the scalar ends, exclusive. A block scalar ends with its last line end.</summary>
    public required int End { get; init; }

    /// <summary>True inside <c>[...]</c> or <c>{...}</c>, where plain text ends at a comma.</summary>
    public required bool InFlow { get; init; }
}

/// <summary>A sequence, block or flow.</summary>
internal sealed class YamlSequence(int line, int column) : YamlNode(line, column)
{
    public required IReadOnlyList<YamlNode> Items { get; init; }

    public required bool IsFlow { get; init; }
}

/// <summary>A mapping, block or flow, in the order of the text.</summary>
internal sealed class YamlMapping(int line, int column) : YamlNode(line, column)
{
    private const string MergeKey = "<<";

    public required IReadOnlyList<YamlEntry> Entries { get; init; }

    public required bool IsFlow { get; init; }

    /// <summary>
    /// The value of a key, aliases followed. Of duplicate keys the last counts, as it does for Kubernetes;
    /// keys that the mapping lacks come from its merge keys (<c>&lt;&lt;: *base</c>). Null when there is none.
    /// </summary>
    public YamlNode? Get(string key) => GetOwn(key) ?? GetMerged(key);

    /// <summary>The value of a key when it is a scalar.</summary>
    public YamlScalar? Scalar(string key) => Get(key) as YamlScalar;

    /// <summary>The value of a key when it is a mapping.</summary>
    public YamlMapping? Mapping(string key) => Get(key) as YamlMapping;

    /// <summary>The values of a key's sequence, aliases followed; empty when it is no sequence.</summary>
    public IEnumerable<YamlNode> Items(string key)
        => Get(key) is YamlSequence sequence ? sequence.Items.Select(item => item.Resolved) : [];

    private YamlNode? GetOwn(string key)
        => Entries.LastOrDefault(entry => entry.Key.Resolved is YamlScalar name && name.Value == key)?.Value.Resolved;

    private YamlNode? GetMerged(string key)
        => Merged().Select(mapping => mapping.Get(key)).FirstOrDefault(value => value is not null);

    private IEnumerable<YamlMapping> Merged() => GetOwn(MergeKey) switch
    {
        YamlMapping mapping => [mapping],
        YamlSequence sequence => sequence.Items.Select(item => item.Resolved).OfType<YamlMapping>(),
        _ => [],
    };
}

/// <summary>A key of a mapping and its value.</summary>
internal sealed record YamlEntry(YamlNode Key, YamlNode Value);

/// <summary>An alias and the anchored node that it stands for.</summary>
internal sealed class YamlAlias(int line, int column) : YamlNode(line, column)
{
    public required YamlNode Target { get; init; }

    public override YamlNode Resolved => Target.Resolved;
}
