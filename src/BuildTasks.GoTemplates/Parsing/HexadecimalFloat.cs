using System.Globalization;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Hexadecimal floating-point literals: <c>0x1.8p3</c>, which .NET cannot read.</summary>
internal static class HexadecimalFloat
{
    private const int ExactDigits = 15;

    /// <summary>Whether the text has the prefix of a hexadecimal number.</summary>
    public static bool IsOne(string text) => text.TrimStart('+', '-').StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the number; the exponent is mandatory.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        string body = text.TrimStart('+', '-')[2..];
        int mark = body.IndexOfAny(['p', 'P']);
        if (mark < 1 || !int.TryParse(body.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
        {
            return false;
        }

        int point = body.AsSpan(0, mark).IndexOf('.');
        string digits = body[..mark].Remove(point < 0 ? 0 : point, point < 0 ? 0 : 1);
        exponent -= point < 0 ? 0 : 4 * (digits.Length - point);
        string significant = digits.TrimStart('0');
        if (digits.Length == 0 || !significant.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        // What 60 bits do not hold can only decide how the last bit of the result is rounded.
        string rest = significant.Length > ExactDigits ? significant[ExactDigits..] : "";
        exponent += 4 * rest.Length;
        significant = significant[..^rest.Length];
        ulong mantissa = significant.Length == 0 ? 0 : ulong.Parse(significant, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        mantissa |= rest.Any(digit => digit != '0') ? 1UL : 0;
        value = Math.ScaleB(mantissa, exponent) * (text.StartsWith('-') ? -1 : 1);
        return double.IsFinite(value);
    }
}
