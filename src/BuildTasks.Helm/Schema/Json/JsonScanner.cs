using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary>Reads the scalars of a JSON text, with the complaints of Go's encoding/json.</summary>
internal sealed class JsonScanner(ReadOnlyMemory<byte> text)
{
    private int position;

    /// <summary>The next byte after white space; -1 at the end.</summary>
    public int Peek()
    {
        ReadOnlySpan<byte> bytes = text.Span;
        while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            position++;
        }

        return position < bytes.Length ? bytes[position] : -1;
    }

    public void Skip() => position++;

    /// <summary>Reads a string, number or literal that begins here.</summary>
    public JsonValue ReadScalar(int first) => first switch
    {
        '"' => new JsonString(ReadString()),
        't' => ReadLiteral("true", JsonBoolean.True),
        'f' => ReadLiteral("false", JsonBoolean.False),
        'n' => ReadLiteral("null", JsonNull.Instance),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        _ => throw Unexpected("looking for beginning of value"),
    };

    /// <summary>Reads a string whose opening quote is here.</summary>
    public string ReadString()
    {
        position++;
        int start = position;
        StringBuilder? unescaped = null;
        while (true)
        {
            byte current = Current("in string literal");
            if (current == '"')
            {
                string tail = Encoding.UTF8.GetString(text.Span[start..position]);
                position++;
                return unescaped is null ? tail : unescaped.Append(tail).ToString();
            }

            if (current < 0x20)
            {
                throw Unexpected("in string literal");
            }

            if (current != '\\')
            {
                position++;
                continue;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(Encoding.UTF8.GetString(text.Span[start..position]));
            position++;
            ReadEscape(unescaped);
            start = position;
        }
    }

    /// <summary>The complaint about the byte that is here, or about the end of the text.</summary>
    public FormatException Unexpected(string context)
        => position >= text.Length
            ? new FormatException("unexpected EOF")
            : new FormatException($"invalid character {Quote(text.Span[position])} {context}");

    private static string Quote(byte value) => value switch
    {
        (byte)'\'' => @"'\''",
        (byte)'"' => "'\"'",
        _ => "'" + GoQuote.Escape(((char)value).ToString()) + "'",
    };

    private byte Current(string context)
        => position < text.Length ? text.Span[position] : throw Unexpected(context);

    private void ReadEscape(StringBuilder unescaped)
    {
        byte escape = Current("in string escape code");
        char plain = (char)escape switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 'u',
            _ => throw Unexpected("in string escape code"),
        };
        position++;
        if (plain != 'u')
        {
            unescaped.Append(plain);
            return;
        }

        char unit = ReadHex();
        if (char.IsHighSurrogate(unit) && text.Span[position..].StartsWith("\\u"u8))
        {
            int rewind = position;
            position += 2;
            char low = ReadHex();
            if (char.IsLowSurrogate(low))
            {
                unescaped.Append(unit).Append(low);
                return;
            }

            position = rewind;
        }

        unescaped.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
    }

    private char ReadHex()
    {
        int value = 0;
        for (int digit = 0; digit < 4; digit++)
        {
            byte current = Current("in \\u hexadecimal character escape");
            if (!char.IsAsciiHexDigit((char)current))
            {
                throw Unexpected("in \\u hexadecimal character escape");
            }

            value = (value * 16) + int.Parse(((char)current).ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            position++;
        }

        return (char)value;
    }

    private JsonValue ReadLiteral(string literal, JsonValue value)
    {
        position++;
        foreach (char expected in literal.AsSpan(1))
        {
            string context = $"in literal {literal} (expecting '{expected}')";
            if (Current(context) != expected)
            {
                throw Unexpected(context);
            }

            position++;
        }

        return value;
    }

    private JsonNumber ReadNumber()
    {
        int start = position;
        if (text.Span[position] == '-')
        {
            position++;
            if (!IsDigit())
            {
                throw Unexpected("in numeric literal");
            }
        }

        if (text.Span[position] == '0')
        {
            position++;
        }
        else
        {
            SkipDigits();
        }

        if (position < text.Length && text.Span[position] == '.')
        {
            position++;
            RequireDigits("after decimal point in numeric literal");
        }

        if (position < text.Length && text.Span[position] is (byte)'e' or (byte)'E')
        {
            position++;
            if (position < text.Length && text.Span[position] is (byte)'+' or (byte)'-')
            {
                position++;
            }

            RequireDigits("in exponent of numeric literal");
        }

        return new JsonNumber(Encoding.ASCII.GetString(text.Span[start..position]));
    }

    private void RequireDigits(string context)
    {
        if (!IsDigit())
        {
            throw Unexpected(context);
        }

        SkipDigits();
    }

    private bool IsDigit() => position < text.Length && char.IsAsciiDigit((char)text.Span[position]);

    private void SkipDigits()
    {
        while (IsDigit())
        {
            position++;
        }
    }
}
