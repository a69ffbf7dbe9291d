using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BuildTasks.Yaml;

/// <summary>Makes nodes with positions from the parser's events.</summary>
/// <param name="text">The text, without byte order mark.</param>
/// <param name="offset">How many characters stand before <paramref name="text"/> in the file.</param>
internal sealed class YamlTreeBuilder(string text, int offset)
{
    // Manifests nest about ten levels deep; the limit keeps hostile input from the end of the stack.
    private const int MaximumDepth = 500;

    private readonly ScalarSpanScanner scanner = new(new StringReader(text));
    private readonly Dictionary<AnchorName, YamlNode?> anchors = [];
    private int depth;
    private int flowDepth;

    /// <summary>The root of every document.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public IReadOnlyList<YamlNode> Build()
    {
        Parser parser = new(scanner);
        List<YamlNode> documents = [];
        parser.Consume<StreamStart>();
        while (!parser.Accept<StreamEnd>(out _))
        {
            parser.Consume<DocumentStart>();
            anchors.Clear();
            documents.Add(Node(parser));
            parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    private YamlNode Node(Parser parser)
    {
        if (++depth > MaximumDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"more than {MaximumDepth} levels of nesting");
        }

        YamlNode node = parser.Consume<ParsingEvent>() switch
        {
            Scalar scalar => Anchored(scalar.Anchor, Scalar(scalar)),
            SequenceStart start => Sequence(parser, start),
            MappingStart start => Mapping(parser, start),
            AnchorAlias alias => Alias(alias),
            ParsingEvent other => throw new YamlException(other.Start, other.End, $"unexpected {other}"),
        };
        depth--;
        return node;
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        bool hasText = scalar.Style != ScalarStyle.Plain || scalar.Value.Length > 0;
        Mark start = hasText ? scanner.StartOf(scalar.End.Index) ?? scalar.Start : scalar.End;
        return new YamlScalar((int)start.Line, (int)start.Column)
        {
            Value = scalar.Value,
            Style = scalar.Style,
            Start = (int)start.Index + offset,
            End = (int)scalar.End.Index + offset,
            InFlow = flowDepth > 0,
            Anchor = NameOf(scalar.Anchor),
            Tag = NameOf(scalar.Tag),
        };
    }

    private YamlSequence Sequence(Parser parser, SequenceStart start)
    {
        bool isFlow = start.Style == SequenceStyle.Flow;
        List<YamlNode> items = [];
        Open(start.Anchor, isFlow);
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(parser));
        }

        Close(isFlow);
        return Anchored(start.Anchor, new YamlSequence((int)start.Start.Line, (int)start.Start.Column)
        {
            Items = items,
            IsFlow = isFlow,
            Anchor = NameOf(start.Anchor),
            Tag = NameOf(start.Tag),
        });
    }

    private YamlMapping Mapping(Parser parser, MappingStart start)
    {
        bool isFlow = start.Style == MappingStyle.Flow;
        List<YamlEntry> entries = [];
        Open(start.Anchor, isFlow);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = Node(parser);
            entries.Add(new YamlEntry(key, Node(parser)));
        }

        Close(isFlow);
        return Anchored(start.Anchor, new YamlMapping((int)start.Start.Line, (int)start.Start.Column)
        {
            Entries = entries,
            IsFlow = isFlow,
            Anchor = NameOf(start.Anchor),
            Tag = NameOf(start.Tag),
        });
    }

    private YamlAlias Alias(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out YamlNode? target))
        {
            throw new YamlException(alias.Start, alias.End, $"unknown anchor '{alias.Value}' referenced");
        }

        return new YamlAlias((int)alias.Start.Line, (int)alias.Start.Column)
        {
            Target = target ?? throw new YamlException(alias.Start, alias.End, $"anchor '{alias.Value}' value contains itself"),
        };
    }

    private void Open(AnchorName anchor, bool isFlow)
    {
        if (!anchor.IsEmpty)
        {
            // Known but not complete: an alias inside would be a cycle.
            anchors[anchor] = null;
        }

        flowDepth += isFlow ? 1 : 0;
    }

    private void Close(bool isFlow) => flowDepth -= isFlow ? 1 : 0;

    private T Anchored<T>(AnchorName anchor, T node)
        where T : YamlNode
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }

        return node;
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private static string? NameOf(TagName tag) => tag.IsEmpty ? null : tag.Value;
}
