namespace BuildTasks.Helm.Yaml;

// Sequences and mappings in brackets.
internal sealed partial class DocumentParser
{
    private YamlNode ParseFlowSequence(YamlNode sequence)
    {
        YamlMark context = tokens.Take().Start;
        for (bool first = true; tokens.Peek().Kind != YamlTokenKind.FlowSequenceEnd; first = false)
        {
            if (!first)
            {
                Expect(YamlTokenKind.FlowEntry, "did not find expected ',' or ']'", context);
            }

            if (tokens.Peek().Kind == YamlTokenKind.Key)
            {
                sequence.Add(ParsePairInSequence());
            }
            else if (tokens.Peek().Kind != YamlTokenKind.FlowSequenceEnd)
            {
                sequence.Add(ParseNode(inBlock: false, indentless: false));
            }
        }

        tokens.Take();
        return sequence;
    }

    private YamlNode ParsePairInSequence()
    {
        YamlToken key = tokens.Take();
        YamlNode pair = new(YamlNodeKind.Mapping, key.Start);
        YamlToken token = tokens.Peek();
        if (token.Kind is YamlTokenKind.Value or YamlTokenKind.FlowEntry or YamlTokenKind.FlowSequenceEnd)
        {
            // libyaml drops the token that it has seen here, so that a value without a key is lost.
            pair.Add(Empty(tokens.Take().End));
        }
        else
        {
            pair.Add(ParseNode(inBlock: false, indentless: false));
        }

        pair.Add(ParseFlowValue(YamlTokenKind.FlowSequenceEnd));
        return pair;
    }

    private YamlNode ParseFlowMapping(YamlNode mapping)
    {
        YamlMark context = tokens.Take().Start;
        for (bool first = true; tokens.Peek().Kind != YamlTokenKind.FlowMappingEnd; first = false)
        {
            if (!first)
            {
                Expect(YamlTokenKind.FlowEntry, "did not find expected ',' or '}'", context);
            }

            if (tokens.Peek().Kind == YamlTokenKind.Key)
            {
                tokens.Take();
                YamlToken token = tokens.Peek();
                mapping.Add(
                    token.Kind is YamlTokenKind.Value or YamlTokenKind.FlowEntry or YamlTokenKind.FlowMappingEnd
                        ? Empty(token.Start)
                        : ParseNode(inBlock: false, indentless: false));
                mapping.Add(ParseFlowValue(YamlTokenKind.FlowMappingEnd));
            }
            else if (tokens.Peek().Kind != YamlTokenKind.FlowMappingEnd)
            {
                mapping.Add(ParseNode(inBlock: false, indentless: false));
                mapping.Add(Empty(tokens.Peek().Start));
            }
        }

        tokens.Take();
        return mapping;
    }

    private YamlNode ParseFlowValue(YamlTokenKind closing)
    {
        if (tokens.Peek().Kind == YamlTokenKind.Value)
        {
            tokens.Take();
            if (tokens.Peek().Kind != YamlTokenKind.FlowEntry && tokens.Peek().Kind != closing)
            {
                return ParseNode(inBlock: false, indentless: false);
            }
        }

        return Empty(tokens.Peek().Start);
    }
}
