namespace BuildTasks.GoTemplates.Regexps;

/// <summary>The parentheses that are open: what they capture, and the flags that hold inside and end with them.</summary>
internal sealed class OpenGroups
{
    private const int MaxDepth = 1000;

    private readonly RegexpCursor cursor;
    private readonly Stack<RegexpGroup> groups = new();
    private readonly List<string> captureNames = [""];

    public OpenGroups(RegexpCursor cursor)
    {
        this.cursor = cursor;
        groups.Push(new RegexpGroup(RegexpFlags.None, IsCapture: false));
    }

    /// <summary>The innermost one; the whole pattern outside of all parentheses.</summary>
    public RegexpGroup Innermost => groups.Peek();

    /// <summary>The flags that hold where the cursor is.</summary>
    public RegexpFlags Flags { get; private set; }

    /// <summary>The name of every group that captures, in order; index 0 is the whole match, unnamed ones are empty.</summary>
    public IReadOnlyList<string> CaptureNames => captureNames;

    /// <summary>Reads an opening parenthesis and what belongs to it, or a change of flags, which opens nothing.</summary>
    public void Open()
    {
        if (cursor.Peek(1) != '?')
        {
            cursor.Position++;
            OpenCapture("");
        }
        else if (NamedGroup.TryRead(cursor, out string? name))
        {
            OpenCapture(name);
        }
        else
        {
            (RegexpFlags changed, bool opens) = FlagGroup.Read(cursor, Flags);
            if (opens)
            {
                Push(isCapture: false);
            }

            Flags = changed;
        }
    }

    /// <summary>Reads a closing parenthesis.</summary>
    public void Close()
    {
        if (groups.Count == 1)
        {
            throw new GoRegexpException("unexpected )", cursor.Rest(0));
        }

        cursor.Position++;
        RegexpGroup group = groups.Pop();
        Flags = group.OuterFlags;
        Innermost.Parts.Add(group.IsCapture ? new RegexpNode.Capture(group.Close()) : group.Close());
    }

    /// <summary>The whole pattern, of which nothing may be left open.</summary>
    public RegexpNode CloseAll() =>
        groups.Count == 1 ? groups.Pop().Close() : throw new GoRegexpException("missing closing )", cursor.Rest(0));

    private void OpenCapture(string name)
    {
        captureNames.Add(name);
        Push(isCapture: true);
    }

    private void Push(bool isCapture)
    {
        groups.Push(new RegexpGroup(Flags, isCapture));
        if (groups.Count > MaxDepth)
        {
            throw new GoRegexpException("expression nests too deeply", cursor.Rest(0));
        }
    }
}
