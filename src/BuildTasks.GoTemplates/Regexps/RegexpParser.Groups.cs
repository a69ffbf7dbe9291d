namespace BuildTasks.GoTemplates.Regexps;

// Parentheses: what they capture, and flags that end with them.
internal sealed partial class RegexpParser
{
    private void OpenGroup()
    {
        if (cursor.Peek(1) != '?')
        {
            cursor.Position++;
            captureNames.Add("");
            Open(isCapture: true);
            return;
        }

        if (NamedGroup.TryRead(cursor, out var name))
        {
            captureNames.Add(name);
            Open(isCapture: true);
            return;
        }

        var (changed, opens) = FlagGroup.Read(cursor, flags);
        if (opens)
        {
            Open(isCapture: false);
        }

        flags = changed;
    }

    private void Open(bool isCapture)
    {
        groups.Push(new RegexpGroup(flags, isCapture));
        if (groups.Count > MaxDepth)
        {
            throw new GoRegexpException("expression nests too deeply", pattern);
        }
    }

    private void CloseGroup()
    {
        if (groups.Count == 1)
        {
            throw new GoRegexpException("unexpected )", pattern);
        }

        cursor.Position++;
        var group = groups.Pop();
        flags = group.OuterFlags;
        groups.Peek().Parts.Add(group.IsCapture ? new RegexpNode.Capture(group.Close()) : group.Close());
    }
}
