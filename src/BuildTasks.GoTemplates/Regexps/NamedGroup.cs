namespace BuildTasks.GoTemplates.Regexps;

/// <summary>The start of a named group, <c>(?P&lt;name&gt;</c> or <c>(?&lt;name&gt;</c>.</summary>
internal static class NamedGroup
{
    public static bool TryRead(RegexpCursor cursor, out string name)
    {
        name = "";
        int start = cursor.Position;
        int prefix = cursor.LooksAt("(?P<") ? 4 : cursor.LooksAt("(?<") ? 3 : 0;
        if (prefix == 0 || cursor.Rest(start).Length == prefix)
        {
            return false;
        }

        int end = cursor.Find(">");
        if (end < 0)
        {
            throw new GoRegexpException("invalid named capture", cursor.Rest(start));
        }

        cursor.Position = end + 1;
        name = cursor.From(start)[prefix..^1];
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? true
            : throw new GoRegexpException("invalid named capture", cursor.From(start));
    }
}
