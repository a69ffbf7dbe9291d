using System.Globalization;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Reads number literals as Go's <c>strconv</c> does with base 0 (Go spec, "Integer literals", "Floating-point literals").</summary>
internal static class NumberLiteral
{
    /// <summary>Makes the node of a number or of a character constant.</summary>
    /// <exception cref="FormatException">It is neither; the message is Go's.</exception>
    public static NumberNode Parse(int position, string literal, TokenKind kind)
    {
        if (kind == TokenKind.CharConstant)
        {
            int rune = StringLiteral.UnquoteCharacter(literal);
            return new(position, literal, rune, (ulong)rune, rune);
        }

        if (kind == TokenKind.Complex || literal[^1] == 'i')
        {
            throw new FormatException($"complex numbers are not supported: {GoFormat.Quote(literal)}");
        }

        ulong? unsigned = TryParseUnsigned(literal, out ulong magnitude) ? magnitude : null;
        long? integer = TryParseSigned(literal, out long signed) ? signed : null;
        if (integer == 0)
        {
            unsigned = 0; // -0 is unsigned too.
        }

        if (integer is not null || unsigned is not null)
        {
            return new(position, literal, integer, unsigned, integer ?? (double)unsigned!.Value);
        }

        if (!TryParseFloat(literal, out double number))
        {
            throw new FormatException($"illegal number syntax: {GoFormat.Quote(literal)}");
        }

        if (!literal.AsSpan().ContainsAny(".eEpP"))
        {
            throw new FormatException($"integer overflow: {GoFormat.Quote(literal)}");
        }

        return new(position, literal, WholeSigned(number), WholeUnsigned(number), number);
    }

    /// <summary>Go's <c>strconv.ParseInt(text, 0, 64)</c>.</summary>
    public static bool TryParseSigned(string text, out long value)
    {
        value = 0;
        string digits = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        if (!TryParseUnsigned(digits, out ulong magnitude))
        {
            return false;
        }

        if (text.StartsWith('-'))
        {
            value = unchecked(-(long)magnitude);
            return magnitude <= 1UL << 63;
        }

        value = unchecked((long)magnitude);
        return magnitude <= long.MaxValue;
    }

    /// <summary>Go's <c>strconv.ParseUint(text, 0, 64)</c>.</summary>
    public static bool TryParseUnsigned(string text, out ulong value)
    {
        value = 0;
        (int radix, int start) = RadixOf(text);
        if (start >= text.Length || !UnderscoresSeparateDigits(text))
        {
            return false;
        }

        foreach (char unit in text.AsSpan(start))
        {
            if (unit == '_')
            {
                continue;
            }

            int digit = DigitValue(unit);
            if (digit < 0 || digit >= radix || ((UInt128)value * (ulong)radix) + (ulong)digit > ulong.MaxValue)
            {
                return false;
            }

            value = (value * (ulong)radix) + (ulong)digit;
        }

        return true;
    }

    /// <summary>Go's <c>strconv.ParseFloat(text, 64)</c>, without infinities and NaN; what overflows is refused.</summary>
    public static bool TryParseFloat(string text, out double value)
    {
        value = 0;
        if (!UnderscoresSeparateDigits(text))
        {
            return false;
        }

        string plain = text.Replace("_", "", StringComparison.Ordinal);
        if (HexadecimalFloat.IsOne(plain))
        {
            return HexadecimalFloat.TryParse(plain, out value);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(plain, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static (int Radix, int Start) RadixOf(string text)
        => text.Length < 2 || text[0] != '0'
            ? (10, 0)
            : text[1] switch
            {
                'x' or 'X' => (16, 2),
                'b' or 'B' => (2, 2),
                'o' or 'O' => (8, 2),
                _ => (8, 1),
            };

    private static int DigitValue(char unit) => char.IsAsciiHexDigit(unit) ? Convert.ToInt32(unit.ToString(), 16) : -1;

    // An underscore stands between digits, or after the prefix of the base.
    private static bool UnderscoresSeparateDigits(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal))
        {
            return true;
        }

        (int radix, int prefix) = RadixOf(text.TrimStart('+', '-'));
        char previous = prefix == 2 ? '0' : '^';
        foreach (char unit in text.AsSpan(text.Length - text.TrimStart('+', '-').Length + (prefix == 2 ? 2 : 0)))
        {
            bool isDigit = char.IsAsciiDigit(unit) || (radix == 16 && char.IsAsciiHexDigit(unit));
            if ((unit == '_' && previous != '0') || (unit != '_' && !isDigit && previous == '_'))
            {
                return false;
            }

            previous = isDigit ? '0' : unit == '_' ? '_' : '!';
        }

        return previous != '_';
    }

    private static long? WholeSigned(double number)
        => number is >= -9223372036854775808.0 and < 9223372036854775808.0 && Math.Floor(number) == number ? (long)number : null;

    private static ulong? WholeUnsigned(double number)
        => number is >= 0 and < 18446744073709551616.0 && Math.Floor(number) == number ? (ulong)number : null;
}
