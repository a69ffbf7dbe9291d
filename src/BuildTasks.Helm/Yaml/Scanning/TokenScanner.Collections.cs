namespace BuildTasks.Helm.Yaml;

// The indicators and the indentation of sequences and mappings.
internal sealed partial class TokenScanner
{
    private void FetchFlowStart(YamlTokenKind kind)
    {
        SaveSimpleKey();
        simpleKeys.EnterFlow(tokens.NextNumber, cursor.Mark);
        if (++flowLevel > MaximumDepth)
        {
            throw YamlException.FromScanner($"exceeded max depth of {MaximumDepth}", cursor.Mark);
        }

        simpleKeyAllowed = true;
        AddIndicator(kind);
    }

    private void FetchFlowEnd(YamlTokenKind kind)
    {
        simpleKeys.Drop(cursor.Mark);
        if (flowLevel > 0)
        {
            flowLevel--;
            simpleKeys.LeaveFlow();
        }

        simpleKeyAllowed = false;
        AddIndicator(kind);
    }

    private void FetchFlowEntry()
    {
        simpleKeys.Drop(cursor.Mark);
        simpleKeyAllowed = true;
        AddIndicator(YamlTokenKind.FlowEntry);
    }

    private void FetchBlockEntry()
    {
        RollHere(YamlTokenKind.BlockSequenceStart, "block sequence entries are not allowed in this context");
        simpleKeys.Drop(cursor.Mark);
        simpleKeyAllowed = true;
        AddIndicator(YamlTokenKind.BlockEntry);
    }

    private void FetchKey()
    {
        RollHere(YamlTokenKind.BlockMappingStart, "mapping keys are not allowed in this context");
        simpleKeys.Drop(cursor.Mark);
        simpleKeyAllowed = flowLevel == 0;
        AddIndicator(YamlTokenKind.Key);
    }

    private void FetchValue()
    {
        if (simpleKeys.IsCurrentValid(cursor.Mark))
        {
            YamlMark mark = simpleKeys.CurrentMark;
            tokens.Insert(simpleKeys.CurrentToken, new YamlToken(YamlTokenKind.Key, mark, mark));
            Roll(mark.Column, simpleKeys.CurrentToken, YamlTokenKind.BlockMappingStart, mark);
            simpleKeys.Forget();
            simpleKeyAllowed = false;
        }
        else
        {
            RollHere(YamlTokenKind.BlockMappingStart, "mapping values are not allowed in this context");
            simpleKeyAllowed = flowLevel == 0;
        }

        AddIndicator(YamlTokenKind.Value);
    }

    private void RollHere(YamlTokenKind kind, string problem)
    {
        if (flowLevel == 0 && !simpleKeyAllowed)
        {
            throw YamlException.FromScanner(problem, cursor.Mark);
        }

        Roll(cursor.Column, tokens.NextNumber, kind, cursor.Mark);
    }

    private void Roll(int column, int tokenNumber, YamlTokenKind kind, YamlMark mark)
    {
        if (flowLevel > 0 || indent >= column)
        {
            return;
        }

        indents.Push(indent);
        indent = column;
        if (indents.Count > MaximumDepth)
        {
            throw YamlException.FromScanner($"exceeded max depth of {MaximumDepth}", cursor.Mark);
        }

        tokens.Insert(tokenNumber, new YamlToken(kind, mark, mark));
    }

    private void Unroll(int column)
    {
        while (flowLevel == 0 && indent > column)
        {
            tokens.Add(new YamlToken(YamlTokenKind.BlockEnd, cursor.Mark, cursor.Mark));
            indent = indents.Pop();
        }
    }
}
