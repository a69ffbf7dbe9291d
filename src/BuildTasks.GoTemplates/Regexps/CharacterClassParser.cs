namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Reads classes of characters: <c>[a-z]</c>, <c>\d</c>, <c>[[:alpha:]]</c>, <c>\p{L}</c>.</summary>
internal sealed class CharacterClassParser(RegexpCursor cursor)
{
    /// <summary>The class in brackets at the cursor.</summary>
    public RuneSet ParseBrackets(RegexpFlags flags)
    {
        int start = cursor.Position;
        cursor.Position++;
        bool negated = cursor.Skip('^');
        List<RuneSet> sets = new();

        // A bracket in the first place is a member.
        for (bool first = true; first || cursor.Peek() != ']' || cursor.AtEnd; first = false)
        {
            sets.Add(TryParsePosixClass(flags) ?? TryParseEscapedClass(flags) ?? ParseRange(start, flags));
        }

        cursor.Position++;
        RuneSet set = RuneSet.Union(sets);
        return negated ? set.Negated() : set;
    }

    /// <summary>The class that a backslash at the cursor starts, or null.</summary>
    public RuneSet? TryParseEscapedClass(RegexpFlags flags)
    {
        if (cursor.Peek() != '\\')
        {
            return null;
        }

        char name = cursor.Peek(1);
        if (name is 'p' or 'P')
        {
            return ParseUnicodeClass(flags);
        }

        if (!NamedClasses.Perl.TryGetValue(char.ToLowerInvariant(name), out RuneSet? set))
        {
            return null;
        }

        cursor.Position += 2;
        return Finish(set, char.IsAsciiLetterUpper(name), flags);
    }

    private RuneSet? TryParsePosixClass(RegexpFlags flags)
    {
        if (!cursor.LooksAt("[:"))
        {
            return null;
        }

        int start = cursor.Position;
        cursor.Position += 2;
        int end = cursor.Find(":]");
        if (end < 0)
        {
            cursor.Position = start;
            return null;
        }

        cursor.Position = end + 2;
        string name = cursor.From(start)[2..^2];
        bool negated = name.StartsWith('^');
        return NamedClasses.Posix.TryGetValue(negated ? name[1..] : name, out RuneSet? set)
            ? Finish(set, negated, flags)
            : throw new GoRegexpException("invalid character class range", cursor.From(start));
    }

    private RuneSet ParseUnicodeClass(RegexpFlags flags)
    {
        int start = cursor.Position;
        bool negated = cursor.Peek(1) == 'P';
        cursor.Position += 2;
        if (cursor.AtEnd)
        {
            throw new GoRegexpException("invalid character class range", cursor.From(start));
        }

        string name;
        if (cursor.Skip('{'))
        {
            int end = cursor.Find("}");
            if (end < 0)
            {
                throw new GoRegexpException("invalid character class range", cursor.Rest(start));
            }

            cursor.Position = end + 1;
            name = cursor.From(start)[3..^1];
        }
        else
        {
            cursor.Next();
            name = cursor.From(start)[2..];
        }

        if (name.StartsWith('^'))
        {
            negated = !negated;
            name = name[1..];
        }

        return UnicodeClasses.Find(name) is { } set
            ? Finish(set, negated, flags)
            : throw new GoRegexpException("invalid character class range", cursor.From(start));
    }

    private RuneSet ParseRange(int classStart, RegexpFlags flags)
    {
        int start = cursor.Position;
        int low = ParseMember(classStart);
        int high = low;
        if (cursor.Peek() == '-' && cursor.Peek(1) is not (']' or '\0'))
        {
            cursor.Position++;
            high = ParseMember(classStart);
            if (high < low)
            {
                throw new GoRegexpException("invalid character class range", cursor.From(start));
            }
        }

        return Finish(RuneSet.Of((low, high)), negated: false, flags);
    }

    private int ParseMember(int classStart)
    {
        if (cursor.AtEnd)
        {
            throw new GoRegexpException("missing closing ]", cursor.Rest(classStart));
        }

        return cursor.Peek() == '\\' ? EscapeParser.Parse(cursor) : cursor.Next();
    }

    private static RuneSet Finish(RuneSet set, bool negated, RegexpFlags flags)
    {
        RuneSet folded = flags.HasFlag(RegexpFlags.FoldCase) ? CaseFolding.Fold(set) : set;
        return negated ? folded.Negated() : folded;
    }
}
