namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Changes of flags: <c>(?i)</c> for the rest of the group, <c>(?i:...)</c> for a group of its own.</summary>
internal static class FlagGroup
{
    public static (RegexpFlags Flags, bool OpensGroup) Read(RegexpCursor cursor, RegexpFlags flags)
    {
        int start = cursor.Position;
        cursor.Position += 2;
        bool negated = false;
        bool sawFlag = false;
        while (!cursor.AtEnd)
        {
            int c = cursor.Next();
            switch (c)
            {
                case 'i' or 'm' or 's' or 'U':
                    flags = negated ? flags & ~FlagOf(c) : flags | FlagOf(c);
                    sawFlag = true;
                    break;
                case '-' when !negated:
                    negated = true;
                    sawFlag = false;
                    break;
                case ':' or ')' when !negated || sawFlag:
                    return (flags, c == ':');
                default:
                    throw Unsupported(cursor, start);
            }
        }

        throw Unsupported(cursor, start);
    }

    private static RegexpFlags FlagOf(int c) => c switch
    {
        'i' => RegexpFlags.FoldCase,
        'm' => RegexpFlags.MultiLine,
        's' => RegexpFlags.DotMatchesNewLine,
        _ => RegexpFlags.Ungreedy,
    };

    private static GoRegexpException Unsupported(RegexpCursor cursor, int start) =>
        new("invalid or unsupported Perl syntax", cursor.From(start));
}
