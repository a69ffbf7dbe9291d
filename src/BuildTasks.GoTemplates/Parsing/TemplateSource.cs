namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A text that was parsed, and the name under which errors show it.</summary>
internal sealed record TemplateSource(string Name, string Text)
{
    /// <summary>The line, from 1, and the byte in it, from 0: how Go counts.</summary>
    public (int Line, int Column) Locate(int position)
    {
        ReadOnlySpan<char> before = Text.AsSpan(0, position);
        int lineStart = before.LastIndexOf('\n') + 1;
        return (1 + before.Count('\n'), GoText.ByteLength(before[lineStart..]));
    }
}

/// <summary>A template as it was parsed: <c>define</c> gives several from one text.</summary>
internal sealed record TemplateTree(string Name, TemplateSource Source, ListNode Root);
