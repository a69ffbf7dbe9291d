namespace BuildTasks.Helm.Yaml;

// Sequences and mappings that indentation makes.
internal sealed partial class DocumentParser
{
    private YamlNode ParseBlockSequence(YamlNode sequence)
    {
        YamlMark context = tokens.Take().Start;
        while (tokens.Peek() is { Kind: YamlTokenKind.BlockEntry })
        {
            YamlMark mark = tokens.Take().End;
            sequence.Add(tokens.Peek().Kind is YamlTokenKind.BlockEntry or YamlTokenKind.BlockEnd
                ? Empty(mark)
                : ParseNode(inBlock: true, indentless: false));
        }

        Expect(YamlTokenKind.BlockEnd, "did not find expected '-' indicator", context);
        return sequence;
    }

    private YamlNode ParseIndentlessSequence(YamlNode sequence)
    {
        while (tokens.Peek() is { Kind: YamlTokenKind.BlockEntry })
        {
            YamlMark mark = tokens.Take().End;
            sequence.Add(
                tokens.Peek().Kind is YamlTokenKind.BlockEntry or YamlTokenKind.Key or YamlTokenKind.Value or YamlTokenKind.BlockEnd
                    ? Empty(mark)
                    : ParseNode(inBlock: true, indentless: false));
        }

        return sequence;
    }

    private YamlNode ParseBlockMapping(YamlNode mapping)
    {
        YamlMark context = tokens.Take().Start;
        while (tokens.Peek() is { Kind: YamlTokenKind.Key })
        {
            mapping.Add(ParseBlockMappingPart());
            mapping.Add(tokens.Peek() is { Kind: YamlTokenKind.Value } ? ParseBlockMappingPart() : Empty(tokens.Peek().Start));
        }

        Expect(YamlTokenKind.BlockEnd, "did not find expected key", context);
        return mapping;
    }

    private YamlNode ParseBlockMappingPart()
    {
        YamlMark mark = tokens.Take().End;
        return tokens.Peek().Kind is YamlTokenKind.Key or YamlTokenKind.Value or YamlTokenKind.BlockEnd
            ? Empty(mark)
            : ParseNode(inBlock: true, indentless: true);
    }
}
