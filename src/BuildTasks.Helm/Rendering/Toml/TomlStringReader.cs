using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Reads strings: in double quotes with escapes or in single quotes without, and in three of them on several lines.</summary>
internal sealed class TomlStringReader(TomlCursor cursor)
{
    /// <summary>Reads the string whose first quote has been taken.</summary>
    public string Read(char quote)
    {
        if (cursor.TryTake(quote))
        {
            if (cursor.TryTake(quote))
            {
                return ReadLines(quote);
            }

            cursor.Back(1);
        }

        return ReadLine(quote);
    }

    /// <summary>Reads the string of one line whose first quote has been taken.</summary>
    public string ReadLine(char quote)
    {
        cursor.Mark();
        for (int next = cursor.Next(); next != quote; next = cursor.Next())
        {
            if (next == TomlCursor.End)
            {
                throw UnexpectedEnd(quote, count: 1);
            }

            if (TomlCursor.IsBreak(next))
            {
                throw cursor.ErrorInLineBefore("strings cannot contain newlines");
            }

            if (next == '\\' && quote == '"')
            {
                TakeEscape();
            }
        }

        return ValueOf(cursor.Taken[..^1], quote, isMultiline: false);
    }

    private string ReadLines(char quote)
    {
        cursor.Mark();
        while (true)
        {
            int next = cursor.Next();
            if (next == TomlCursor.End)
            {
                throw UnexpectedEnd(quote, count: 3);
            }

            if (next == quote && TryTakeClosing(quote))
            {
                return ValueOf(WithoutFirstBreak(cursor.Taken[..^3]), quote, isMultiline: true);
            }

            if (next == '\\' && quote == '"' && !TomlCursor.IsBreak(cursor.Peek()))
            {
                TakeEscape();
            }
        }
    }

    // The first of three quotes has been taken. One or two more may come before the last three.
    private bool TryTakeClosing(char quote)
    {
        if (!cursor.TryTake(quote))
        {
            return false;
        }

        if (!cursor.TryTake(quote))
        {
            cursor.Back(1);
            return false;
        }

        if (cursor.Peek() != quote)
        {
            return true;
        }

        // The first of the five quotes may be an escaped one. BurntSushi looks no further back than to one backslash.
        string five = new(quote, 5);
        string taken = cursor.Taken;
        if (taken.EndsWith(five, StringComparison.Ordinal) && !(quote == '"' && taken.EndsWith('\\' + five, StringComparison.Ordinal)))
        {
            throw cursor.Error("unexpected " + InOtherQuotes(quote, count: 6));
        }

        cursor.Back(2);
        return false;
    }

    private void TakeEscape()
    {
        int name = cursor.Next();
        switch (name)
        {
            case 'x':
                TakeDigits(2, "two", 'x');
                break;
            case 'u':
                TakeDigits(4, "four", 'u');
                break;
            case 'U':
                TakeDigits(8, "eight", 'U');
                break;

            // A blank is only right before a line break, see TomlEscapes.
            case 'b' or 't' or 'n' or 'f' or 'r' or 'e' or '"' or '\\' or ' ' or '\t':
                break;
            default:
                throw cursor.ErrorInEscape($@"invalid escape in string '\{TomlCursor.Show(name)}'");
        }
    }

    private void TakeDigits(int count, string countInWords, char name)
    {
        for (int i = 0; i < count; i++)
        {
            if (cursor.Next() is var digit && !(digit < 0x80 && char.IsAsciiHexDigit((char)digit)))
            {
                throw cursor.Error(
                    $@"expected {countInWords} hexadecimal digits after '\{name}', but got {GoQuote.Quote(cursor.Taken)} instead");
            }
        }
    }

    private string ValueOf(string text, char quote, bool isMultiline)
        => quote == '"' && text.Contains('\\', StringComparison.Ordinal) ? TomlEscapes.Replace(text, isMultiline, cursor) : text;

    private TomlException UnexpectedEnd(char quote, int count) => cursor.Error("unexpected EOF; expected " + InOtherQuotes(quote, count));

    private static string InOtherQuotes(char quote, int count)
    {
        char other = quote == '"' ? '\'' : '"';
        return other + new string(quote, count) + other;
    }

    private static string WithoutFirstBreak(string text)
        => text.StartsWith('\n') ? text[1..] : text.StartsWith("\r\n", StringComparison.Ordinal) ? text[2..] : text;
}
