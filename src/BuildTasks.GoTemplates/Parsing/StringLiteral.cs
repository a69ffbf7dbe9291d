using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Go's string and character literals (Go spec, "String literals" and "Rune literals").</summary>
internal static class StringLiteral
{
    private const string SyntaxError = "invalid syntax";

    /// <summary>The value of a literal in double quotes or back quotes.</summary>
    /// <exception cref="FormatException">It is no such literal; the message is Go's.</exception>
    public static string Unquote(string literal)
    {
        if (literal.Length < 2 || literal[0] != literal[^1])
        {
            throw new FormatException(SyntaxError);
        }

        ReadOnlySpan<char> inner = literal.AsSpan(1, literal.Length - 2);
        if (literal[0] == '`')
        {
            return inner.ToString().Replace("\r", "", StringComparison.Ordinal);
        }

        if (!inner.Contains('\\'))
        {
            return inner.ContainsAny('"', '\n') ? throw new FormatException(SyntaxError) : WithoutBytes(inner.ToString());
        }

        StringBuilder text = new(inner.Length);
        bool hasBytes = false;
        while (!inner.IsEmpty)
        {
            (int value, bool isByte, int length) = ReadCharacter(inner, '"');
            hasBytes |= Append(text, value, isByte);
            inner = inner[length..];
        }

        // Bytes written one by one may together be a character.
        return hasBytes ? GoText.FromUtf8(GoText.ToUtf8(text.ToString())) : text.ToString();
    }

    /// <summary>The value of a literal in single quotes.</summary>
    /// <exception cref="FormatException">It is no such literal; the message is Go's.</exception>
    public static int UnquoteCharacter(string literal)
    {
        (int value, bool _, int length) = ReadCharacter(literal.AsSpan(1), '\'');
        return literal.AsSpan(1 + length) is "'" ? value : throw new FormatException($"malformed character constant: {literal}");
    }

    private static bool Append(StringBuilder text, int value, bool isByte)
    {
        if (isByte && value >= 0x80)
        {
            text.Append((char)(0xDC00 + value));
            return true;
        }

        text.Append(new Rune(value).ToString());
        return false;
    }

    // Go reads a literal rune by rune: a byte of the template that is not UTF-8 becomes U+FFFD.
    private static string WithoutBytes(string text)
        => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;

    private static (int Value, bool IsByte, int Length) ReadCharacter(ReadOnlySpan<char> text, char quote)
    {
        if (text.IsEmpty || text[0] == quote || text[0] == '\n')
        {
            throw new FormatException(SyntaxError);
        }

        if (text[0] != '\\')
        {
            _ = Rune.DecodeFromUtf16(text, out Rune rune, out int consumed);
            return (rune.Value, false, consumed);
        }

        if (text.Length < 2)
        {
            throw new FormatException(SyntaxError);
        }

        return text[1] switch
        {
            'a' => ('\a', false, 2),
            'b' => ('\b', false, 2),
            'f' => ('\f', false, 2),
            'n' => ('\n', false, 2),
            'r' => ('\r', false, 2),
            't' => ('\t', false, 2),
            'v' => ('\v', false, 2),
            '\\' => ('\\', false, 2),
            'x' => (Hexadecimal(text, 2), true, 4),
            'u' => (CodePoint(Hexadecimal(text, 4)), false, 6),
            'U' => (CodePoint(Hexadecimal(text, 8)), false, 10),
            >= '0' and <= '7' => (Octal(text), true, 4),
            var escaped when escaped == quote => (quote, false, 2),
            _ => throw new FormatException(SyntaxError),
        };
    }

    private static int Hexadecimal(ReadOnlySpan<char> text, int digits)
        => text.Length >= digits + 2
            && uint.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            && value <= 0x10FFFF
                ? (int)value
                : throw new FormatException(SyntaxError);

    private static int CodePoint(int value) => Rune.IsValid(value) ? value : throw new FormatException(SyntaxError);

    private static int Octal(ReadOnlySpan<char> text)
    {
        int value = 0;
        for (int index = 1; index < 4; index++)
        {
            value = index < text.Length && text[index] is >= '0' and <= '7'
                ? (value * 8) + (text[index] - '0')
                : throw new FormatException(SyntaxError);
        }

        return value <= 0xFF ? value : throw new FormatException(SyntaxError);
    }
}
