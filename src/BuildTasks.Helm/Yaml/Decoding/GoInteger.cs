using System.Globalization;

namespace BuildTasks.Helm.Yaml;

/// <summary>Integers as Go's <c>strconv.ParseInt</c> reads them with base 0: decimal, <c>0x</c>, <c>0o</c>, <c>0b</c> and octal after a plain 0.</summary>
internal static class GoInteger
{
    /// <summary>The value, as <see cref="long"/>, or as <see cref="ulong"/> where only that is wide enough.</summary>
    public static bool TryParse(string text, out object? value)
    {
        bool negative = text.StartsWith('-');
        bool signed = negative || text.StartsWith('+');
        value = null;
        if (!TryParseMagnitude(text.AsSpan(signed ? 1 : 0), out ulong magnitude))
        {
            return false;
        }

        if (magnitude <= long.MaxValue)
        {
            value = negative ? -(long)magnitude : (long)magnitude;
        }
        else if (negative && magnitude == 1UL << 63)
        {
            value = long.MinValue;
        }
        else if (!signed)
        {
            value = magnitude;
        }

        return value is not null;
    }

    /// <summary>What go-yaml also takes for binary: a sign behind the prefix, <c>0b-1</c>.</summary>
    public static bool TryParseSignedBinary(string text, out object? value)
    {
        value = null;
        return text is ['0', 'b', ('+' or '-') and var sign, .. { Length: > 0 } digits]
            && !digits.AsSpan().ContainsAnyExcept('0', '1')
            && TryParse($"{sign}0b{digits}", out value);
    }

    private static bool TryParseMagnitude(ReadOnlySpan<char> digits, out ulong magnitude)
    {
        uint radix = 10u;
        if (digits.Length > 1 && digits[0] == '0')
        {
            (radix, int prefix) = digits[1] switch { 'x' or 'X' => (16u, 2), 'o' or 'O' => (8u, 2), 'b' or 'B' => (2u, 2), _ => (8u, 1) };
            digits = digits[prefix..];
        }

        magnitude = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit)
                || uint.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var number && number >= radix
                || magnitude > (ulong.MaxValue - number) / radix)
            {
                return false;
            }

            magnitude = (magnitude * radix) + number;
        }

        return digits.Length > 0;
    }
}
