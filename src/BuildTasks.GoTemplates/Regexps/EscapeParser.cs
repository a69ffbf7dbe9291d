namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Reads the escape of one character, such as <c>\n</c>, <c>\x41</c> or <c>\.</c>.</summary>
internal static class EscapeParser
{
    public static int Parse(RegexpCursor cursor)
    {
        int start = cursor.Position;
        cursor.Position++;
        if (cursor.AtEnd)
        {
            throw new GoRegexpException("trailing backslash at end of expression", "");
        }

        int c = cursor.Next();
        int value = c switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => Hexadecimal(cursor),
            '0' => Octal(cursor, 0),
            >= '1' and <= '7' when cursor.Peek() is >= '0' and <= '7' => Octal(cursor, c - '0'),
            < 0x80 when !char.IsAsciiLetterOrDigit((char)c) => c,
            _ => -1,
        };
        return value >= 0 ? value : throw new GoRegexpException("invalid escape sequence", cursor.From(start));
    }

    // Up to three digits, of which the first is read.
    private static int Octal(RegexpCursor cursor, int value)
    {
        for (int i = 1; i < 3 && cursor.Peek() is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + cursor.Next() - '0';
        }

        return value;
    }

    // Two digits, or any number of them in braces; -1 when there is something else.
    private static int Hexadecimal(RegexpCursor cursor)
    {
        if (cursor.AtEnd)
        {
            return -1;
        }

        if (!cursor.Skip('{'))
        {
            int high = Digit(cursor);
            int low = cursor.AtEnd ? -1 : Digit(cursor);
            return high < 0 || low < 0 ? -1 : (high * 16) + low;
        }

        int value = 0;
        for (bool any = false; !cursor.AtEnd; any = true)
        {
            if (cursor.Skip('}'))
            {
                return any ? value : -1;
            }

            int digit = Digit(cursor);
            value = (value * 16) + digit;
            if (digit < 0 || value > RuneSet.MaxRune)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int Digit(RegexpCursor cursor)
    {
        int c = cursor.Next();
        return c < 0x80 && char.IsAsciiHexDigit((char)c) ? Convert.ToInt32(((char)c).ToString(), 16) : -1;
    }
}
