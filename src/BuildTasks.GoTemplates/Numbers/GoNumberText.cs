using System.Globalization;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>Why Go's strconv does not take a number.</summary>
internal enum NumberError
{
    /// <summary>It takes it.</summary>
    None,

    /// <summary>invalid syntax</summary>
    Syntax,

    /// <summary>value out of range; the number is then the nearest there is</summary>
    Range,
}

/// <summary>Go's strconv.ParseInt and ParseFloat.</summary>
internal static class GoNumberText
{
    // That of .NET is negative, which toToml would show.
    private static readonly double NotANumber = Math.Abs(double.NaN);

    /// <summary>Reads a signed 64-bit number. Radix 0 lets the prefix decide (<c>0x</c>, <c>0o</c>, <c>0b</c>, <c>0</c>) and allows underscores.</summary>
    public static NumberError ParseInt(string text, int radix, out long number)
    {
        number = 0;
        bool negative = text.StartsWith('-');
        string digits = negative || text.StartsWith('+') ? text[1..] : text;
        if (radix == 0)
        {
            if (!UnderscoresSeparateDigits(digits))
            {
                return NumberError.Syntax;
            }

            (radix, digits) = SplitPrefix(digits);
            digits = digits.Replace("_", "", StringComparison.Ordinal);
        }

        if (digits.Length == 0)
        {
            return NumberError.Syntax;
        }

        NumberError error = ParseUnsigned(digits, radix, out ulong magnitude);
        if (error == NumberError.Syntax)
        {
            return error;
        }

        ulong limit = negative ? 1UL << 63 : long.MaxValue;
        error = magnitude > limit ? NumberError.Range : error;
        magnitude = Math.Min(magnitude, limit);
        number = negative ? unchecked((long)(0 - magnitude)) : (long)magnitude;
        return error;
    }

    // As in Go, what follows the digit that is too much is not looked at.
    private static NumberError ParseUnsigned(string digits, int radix, out ulong magnitude)
    {
        magnitude = 0;
        foreach (char c in digits)
        {
            ulong digit = char.IsAsciiHexDigit(c) ? (ulong)Convert.ToInt32(c.ToString(), 16) : ulong.MaxValue;
            if (digit >= (ulong)radix)
            {
                return NumberError.Syntax;
            }

            UInt128 next = ((UInt128)magnitude * (ulong)radix) + digit;
            if (next > ulong.MaxValue)
            {
                magnitude = ulong.MaxValue;
                return NumberError.Range;
            }

            magnitude = (ulong)next;
        }

        return NumberError.None;
    }

    /// <summary>Reads a float64: decimal, hexadecimal with a binary exponent, infinity or NaN, with underscores between digits.</summary>
    public static NumberError ParseFloat(string text, out double number)
    {
        bool negative = text.StartsWith('-');
        string unsigned = negative || text.StartsWith('+') ? text[1..] : text;
        if (TryName(unsigned, negative || unsigned.Length < text.Length, out number))
        {
            number = negative ? -number : number;
            return NumberError.None;
        }

        if (!UnderscoresSeparateDigits(unsigned))
        {
            return NumberError.Syntax;
        }

        unsigned = unsigned.Replace("_", "", StringComparison.Ordinal);
        bool read = HexadecimalFloat.IsOne(unsigned) ? HexadecimalFloat.TryParse(unsigned, out number) : TryDecimal(unsigned, out number);
        number = negative ? -number : number;
        return !read ? NumberError.Syntax : double.IsInfinity(number) ? NumberError.Range : NumberError.None;
    }

    private static bool TryName(string text, bool signed, out double number)
    {
        number = text.ToUpperInvariant() switch
        {
            "INF" or "INFINITY" => double.PositiveInfinity,
            "NAN" when !signed => NotANumber,
            _ => 0,
        };
        return number != 0;
    }

    private static bool TryDecimal(string text, out double number)
    {
        number = 0;
        return text.Length > 0
            && (char.IsAsciiDigit(text[0]) || text[0] == '.')
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }

    private static (int Radix, string Digits) SplitPrefix(string text)
    {
        if (text.Length < 2 || text[0] != '0')
        {
            return (10, text);
        }

        return text[1] switch
        {
            'x' or 'X' => (16, text[2..]),
            'o' or 'O' => (8, text[2..]),
            'b' or 'B' => (2, text[2..]),
            _ => (8, text[1..]),
        };
    }

    // An underscore stands between digits, or between a prefix and a digit.
    private static bool UnderscoresSeparateDigits(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal))
        {
            return true;
        }

        bool hasPrefix = text.Length >= 2 && text[0] == '0' && char.ToUpperInvariant(text[1]) is 'X' or 'O' or 'B';
        bool isHex = hasPrefix && char.ToUpperInvariant(text[1]) == 'X';
        for (int i = 0; i < text.Length; i++)
        {
            bool afterPrefix = i == 2 && hasPrefix;
            if (text[i] == '_' && !((afterPrefix || IsDigit(text, i - 1, isHex)) && IsDigit(text, i + 1, isHex)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(string text, int index, bool isHex) =>
        index >= 0 && index < text.Length && (char.IsAsciiDigit(text[index]) || (isHex && char.IsAsciiHexDigit(text[index])));
}
