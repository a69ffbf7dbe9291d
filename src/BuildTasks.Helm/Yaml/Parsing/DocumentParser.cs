namespace BuildTasks.Helm.Yaml;

/// <summary>Builds the nodes of the first document of a stream; the others are not looked at, as go-yaml does.</summary>
internal sealed partial class DocumentParser(string text)
{
    /// <summary>Everything that walks over values recurses: this depth is safe on every thread. go-yaml and Go's JSON stop at 10000.</summary>
    public const int DeepestNesting = 1000;

    private readonly TokenScanner tokens = new(text.Length == 0 ? "\n" : text);
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private readonly TagHandles handles = new();
    private int depth;

    /// <summary>The document's node; null when the stream holds no document.</summary>
    public YamlNode? Parse()
    {
        if (tokens.Peek().Kind == YamlTokenKind.StreamEnd)
        {
            return null;
        }

        bool isExplicit = handles.ReadDirectives(tokens);
        if (!isExplicit)
        {
            YamlNode implicitRoot = ParseNode(inBlock: true, indentless: false);
            tokens.Peek();
            return implicitRoot;
        }

        YamlToken start = tokens.Take();
        YamlNode root = tokens.Peek().Kind is YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective
            or YamlTokenKind.DocumentStart or YamlTokenKind.DocumentEnd or YamlTokenKind.StreamEnd
            ? Empty(start.End)
            : ParseNode(inBlock: true, indentless: false);
        tokens.Peek();
        return root;
    }

    private YamlNode ParseNode(bool inBlock, bool indentless)
    {
        if (++depth > DeepestNesting)
        {
            throw YamlException.FromScanner($"exceeded max depth of {DeepestNesting}", tokens.Peek().Start);
        }

        YamlNode node = tokens.Peek().Kind == YamlTokenKind.Alias ? ParseAlias() : ParseContent(inBlock, indentless);
        depth--;
        return node;
    }

    private YamlNode ParseContent(bool inBlock, bool indentless)
    {
        Properties properties = ParseProperties();
        YamlMark start = properties.Start ?? tokens.Peek().Start;
        YamlToken token = tokens.Peek();
        return token.Kind switch
        {
            YamlTokenKind.BlockEntry when indentless => ParseIndentlessSequence(Begin(YamlNodeKind.Sequence, start, properties)),
            YamlTokenKind.Scalar => ParseScalar(start, properties),
            YamlTokenKind.FlowSequenceStart => ParseFlowSequence(Begin(YamlNodeKind.Sequence, start, properties)),
            YamlTokenKind.FlowMappingStart => ParseFlowMapping(Begin(YamlNodeKind.Mapping, start, properties)),
            YamlTokenKind.BlockSequenceStart when inBlock => ParseBlockSequence(Begin(YamlNodeKind.Sequence, start, properties)),
            YamlTokenKind.BlockMappingStart when inBlock => ParseBlockMapping(Begin(YamlNodeKind.Mapping, start, properties)),
            _ when properties.Anchor.Length > 0 || properties.Tag.Length > 0 => ParseEmptyScalar(start, properties),
            _ => throw YamlException.FromParser("did not find expected node content", token.Start, start),
        };
    }

    private YamlNode ParseEmptyScalar(YamlMark start, Properties properties)
        => Register(properties.Anchor, new YamlNode(YamlNodeKind.Scalar, start)
        {
            Tag = properties.Tag,
            IsPlain = properties.Tag.Length == 0,
        });

    private YamlNode ParseAlias()
    {
        YamlToken token = tokens.Take();
        return anchors.TryGetValue(token.Value, out YamlNode? target)
            ? new YamlNode(YamlNodeKind.Alias, token.Start) { Value = token.Value, Target = target }
            : throw new YamlException($"yaml: unknown anchor '{token.Value}' referenced", token.Start.Line + 1);
    }

    private Properties ParseProperties()
    {
        YamlToken token = tokens.Peek();
        YamlMark? start = token.Kind is YamlTokenKind.Anchor or YamlTokenKind.Tag ? token.Start : null;
        string anchor = TakeAnchor();
        YamlToken? tagToken = tokens.Peek().Kind == YamlTokenKind.Tag ? tokens.Take() : null;
        if (anchor.Length == 0 && tagToken is not null)
        {
            anchor = TakeAnchor();
        }

        if (tagToken is null)
        {
            return new Properties(start, anchor, "");
        }

        // What follows the tag is scanned before the tag's handle is looked up.
        tokens.Peek();
        return new Properties(start, anchor, handles.Resolve(tagToken, start!.Value));
    }

    private string TakeAnchor() => tokens.Peek().Kind == YamlTokenKind.Anchor ? tokens.Take().Value : "";

    private YamlNode ParseScalar(YamlMark start, Properties properties)
    {
        YamlToken token = tokens.Take();
        return Register(properties.Anchor, new YamlNode(YamlNodeKind.Scalar, start)
        {
            Value = token.Value,
            Tag = properties.Tag,
            IsPlain = (properties.Tag.Length == 0 && token.Plain) || properties.Tag == "!",
        });
    }

    private void Expect(YamlTokenKind kind, string problem, YamlMark context)
    {
        YamlToken token = tokens.Peek();
        if (token.Kind != kind)
        {
            throw YamlException.FromParser(problem, token.Start, context);
        }

        tokens.Take();
    }

    private YamlNode Begin(YamlNodeKind kind, YamlMark start, Properties properties)
        => Register(properties.Anchor, new YamlNode(kind, start) { Tag = properties.Tag });

    private YamlNode Register(string anchor, YamlNode node)
    {
        if (anchor.Length > 0)
        {
            anchors[anchor] = node;
        }

        return node;
    }

    private static YamlNode Empty(YamlMark mark) => new(YamlNodeKind.Scalar, mark) { IsPlain = true };

    private readonly record struct Properties(YamlMark? Start, string Anchor, string Tag);
}
