namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Reads the syntax of Go's regular expressions (https://pkg.go.dev/regexp/syntax), which is that of RE2, with its error texts.</summary>
internal sealed class RegexpParser
{
    private const int MaxRepeat = 1000;

    private readonly string pattern;
    private readonly RegexpCursor cursor;
    private readonly CharacterClassParser classes;
    private readonly OpenGroups groups;

    private RegexpParser(string pattern)
    {
        this.pattern = pattern;
        cursor = new RegexpCursor(pattern);
        classes = new CharacterClassParser(cursor);
        groups = new OpenGroups(cursor);
    }

    /// <summary>The expression, and the name of every group (index 0 is the whole match; unnamed ones are empty).</summary>
    /// <exception cref="GoRegexpException">The pattern is refused.</exception>
    public static (RegexpNode Expression, IReadOnlyList<string> CaptureNames) Parse(string pattern)
    {
        RegexpParser parser = new(pattern);
        RegexpNode expression = parser.Parse();
        return (expression, parser.groups.CaptureNames);
    }

    private RegexpNode Parse()
    {
        int lastRepeat = -1;
        while (!cursor.AtEnd)
        {
            int start = cursor.Position;
            lastRepeat = ParseOne(lastRepeat) ? start : -1;
        }

        return groups.CloseAll();
    }

    // Says whether it was a repetition, which no second one may follow.
    private bool ParseOne(int lastRepeat)
    {
        switch (cursor.Peek())
        {
            case '(':
                groups.Open();
                return false;
            case ')':
                groups.Close();
                return false;
            case '|':
                cursor.Position++;
                groups.Innermost.NextAlternative();
                return false;
            case '^':
                return Assert(1, groups.Flags.HasFlag(RegexpFlags.MultiLine) ? Position.BeginLine : Position.BeginText);
            case '$':
                return Assert(1, groups.Flags.HasFlag(RegexpFlags.MultiLine) ? Position.EndLine : Position.EndText);
            case '.':
                cursor.Position++;
                return Add(groups.Flags.HasFlag(RegexpFlags.DotMatchesNewLine) ? RuneSet.All : RuneSet.Of(('\n', '\n')).Negated());
            case '[':
                return Add(classes.ParseBrackets(groups.Flags));
            case '*':
                return Repeat(0, null, 1, lastRepeat);
            case '+':
                return Repeat(1, null, 1, lastRepeat);
            case '?':
                return Repeat(0, 1, 1, lastRepeat);
            case '{' when RepeatCount.TryRead(cursor, out RepeatCount count):
                return RepeatCounted(count, lastRepeat);
            case '\\':
                return ParseBackslash();
            default:
                return AddLiteral(cursor.Next());
        }
    }

    private bool ParseBackslash()
    {
        switch (cursor.Peek(1))
        {
            case 'A':
                return Assert(2, Position.BeginText);
            case 'z':
                return Assert(2, Position.EndText);
            case 'b':
                return Assert(2, Position.WordBoundary);
            case 'B':
                return Assert(2, Position.NoWordBoundary);
            case 'C':
                throw new GoRegexpException("invalid escape sequence", @"\C");
            case 'Q':
                ParseQuoted();
                return false;
            default:
                return classes.TryParseEscapedClass(groups.Flags) is { } set ? Add(set) : AddLiteral(EscapeParser.Parse(cursor));
        }
    }

    // \Q...\E
    private void ParseQuoted()
    {
        cursor.Position += 2;
        int end = cursor.Find(@"\E");
        while (end < 0 ? !cursor.AtEnd : cursor.Position < end)
        {
            AddLiteral(cursor.Next());
        }

        cursor.Position += end < 0 ? 0 : 2;
    }

    private bool RepeatCounted(RepeatCount count, int lastRepeat)
    {
        string text = pattern.Substring(cursor.Position, count.Length);
        return count.Min is null or > MaxRepeat || count.Max > MaxRepeat || count.Max < count.Min
            ? throw new GoRegexpException("invalid repeat count", text)
            : Repeat(count.Min.Value, count.Max, count.Length, lastRepeat);
    }

    private bool Repeat(int min, int? max, int length, int lastRepeat)
    {
        int start = cursor.Position;
        cursor.Position += length;
        bool isLazy = cursor.Skip('?') != groups.Flags.HasFlag(RegexpFlags.Ungreedy);
        if (lastRepeat >= 0)
        {
            throw new GoRegexpException("invalid nested repetition operator", cursor.From(lastRepeat));
        }

        List<RegexpNode> parts = groups.Innermost.Parts;
        if (parts.Count == 0)
        {
            throw new GoRegexpException("missing argument to repetition operator", cursor.From(start));
        }

        RegexpNode.Repeat repeat = new(parts[^1], min, max, isLazy);
        if ((min >= 2 || max >= 2) && !RepeatCount.IsWithin(repeat, MaxRepeat))
        {
            throw new GoRegexpException("invalid repeat count", cursor.From(start));
        }

        parts[^1] = repeat;
        return true;
    }

    private bool Assert(int length, Position position)
    {
        cursor.Position += length;
        groups.Innermost.Parts.Add(new RegexpNode.At(position));
        return false;
    }

    private bool AddLiteral(int rune)
    {
        RuneSet set = RuneSet.Of((rune, rune));
        return Add(groups.Flags.HasFlag(RegexpFlags.FoldCase) ? CaseFolding.Fold(set) : set);
    }

    private bool Add(RuneSet set)
    {
        groups.Innermost.Parts.Add(new RegexpNode.OneOf(set));
        return false;
    }
}
