using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// Turns text into tokens as libyaml does (go-yaml is a translation of it), with its messages and its order of errors.
/// </summary>
internal sealed partial class TokenScanner(string text)
{
    private const int MaximumDepth = 10_000;

    private readonly YamlCursor cursor = new(text);
    private readonly SimpleKeys simpleKeys = new();
    private readonly TokenQueue tokens = new();
    private readonly FoldedText scalar = new();
    private readonly Stack<int> indents = new();
    private int indent = -1;
    private int flowLevel;
    private bool simpleKeyAllowed = true;

    /// <summary>The next token, without taking it.</summary>
    public YamlToken Peek()
    {
        while (tokens.IsEmpty || simpleKeys.MayBeKey(tokens.HeadNumber, cursor.Mark))
        {
            FetchToken();
        }

        return tokens.Head;
    }

    public YamlToken Take()
    {
        Peek();
        return tokens.Take();
    }

    private void FetchToken()
    {
        SkipToToken();
        Unroll(cursor.Column);
        char current = cursor.Current;
        switch (current)
        {
            case End: FetchStreamEnd(); break;
            case '%' when cursor.Column == 0: FetchDirective(); break;
            case '-' when cursor.IsDocumentIndicator('-'): FetchDocumentIndicator(YamlTokenKind.DocumentStart); break;
            case '.' when cursor.IsDocumentIndicator('.'): FetchDocumentIndicator(YamlTokenKind.DocumentEnd); break;
            case '[': FetchFlowStart(YamlTokenKind.FlowSequenceStart); break;
            case '{': FetchFlowStart(YamlTokenKind.FlowMappingStart); break;
            case ']': FetchFlowEnd(YamlTokenKind.FlowSequenceEnd); break;
            case '}': FetchFlowEnd(YamlTokenKind.FlowMappingEnd); break;
            case ',': FetchFlowEntry(); break;
            case '-' when IsBlankOrEnd(cursor.Peek(1)): FetchBlockEntry(); break;
            case '?' when flowLevel > 0 || IsBlankOrEnd(cursor.Peek(1)): FetchKey(); break;
            case ':' when flowLevel > 0 || IsBlankOrEnd(cursor.Peek(1)): FetchValue(); break;
            case '*': FetchNamed(YamlTokenKind.Alias); break;
            case '&': FetchNamed(YamlTokenKind.Anchor); break;
            case '!': FetchTag(); break;
            case '|' when flowLevel == 0: FetchBlockScalar(literal: true); break;
            case '>' when flowLevel == 0: FetchBlockScalar(literal: false); break;
            case '\'' or '"': FetchQuotedScalar(); break;
            default: FetchPlainScalar(current); break;
        }
    }

    private void SkipToToken()
    {
        while (true)
        {
            while (cursor.Current == ' ' || (cursor.Current == '\t' && (flowLevel > 0 || !simpleKeyAllowed)))
            {
                cursor.Skip();
            }

            cursor.SkipComment();
            if (!IsBreak(cursor.Current))
            {
                return;
            }

            cursor.SkipLineBreak();
            simpleKeyAllowed |= flowLevel == 0;
        }
    }

    private void FetchStreamEnd()
    {
        cursor.EndLine();
        LeaveBlocks();
        tokens.Add(new YamlToken(YamlTokenKind.StreamEnd, cursor.Mark, cursor.Mark));
    }

    private void FetchDirective()
    {
        LeaveBlocks();
        tokens.Add(DirectiveScanner.Scan(cursor));
    }

    private void FetchDocumentIndicator(YamlTokenKind kind)
    {
        LeaveBlocks();
        AddIndicator(kind, 3);
    }

    private void FetchNamed(YamlTokenKind kind)
    {
        SaveSimpleKey();
        simpleKeyAllowed = false;
        tokens.Add(TagScanner.ScanAnchor(cursor, kind));
    }

    private void FetchTag()
    {
        SaveSimpleKey();
        simpleKeyAllowed = false;
        tokens.Add(TagScanner.ScanTag(cursor));
    }

    private void FetchBlockScalar(bool literal)
    {
        simpleKeys.Drop(cursor.Mark);
        simpleKeyAllowed = true;
        tokens.Add(new BlockScalarScanner(cursor, indent, literal).Scan());
    }

    private void FetchQuotedScalar()
    {
        SaveSimpleKey();
        simpleKeyAllowed = false;
        tokens.Add(new QuotedScalarScanner(cursor, scalar).Scan());
    }

    private void FetchPlainScalar(char first)
    {
        if (!PlainScalarScanner.CanBegin(first, cursor.Peek(1), flowLevel > 0))
        {
            throw YamlException.FromScanner("found character that cannot start any token", cursor.Mark);
        }

        SaveSimpleKey();
        simpleKeyAllowed = false;
        PlainScalarScanner scanner = new(cursor, scalar, indent + 1, flowLevel > 0);
        tokens.Add(scanner.Scan());
        simpleKeyAllowed |= scanner.EndedAtNewLine;
    }

    private void SaveSimpleKey()
    {
        if (simpleKeyAllowed)
        {
            simpleKeys.Save(flowLevel == 0 && indent == cursor.Column, tokens.NextNumber, cursor.Mark);
        }
    }

    private void AddIndicator(YamlTokenKind kind, int width = 1)
    {
        YamlMark start = cursor.Mark;
        cursor.Skip(width);
        tokens.Add(new YamlToken(kind, start, cursor.Mark));
    }

    private void LeaveBlocks()
    {
        Unroll(-1);
        simpleKeys.Drop(cursor.Mark);
        simpleKeyAllowed = false;
    }
}
