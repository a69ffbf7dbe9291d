using System.Globalization;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>Go's hexadecimal floating-point literals, without their sign and prefix: <c>1.8p3</c>.</summary>
internal static class HexFloat
{
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        var exponentAt = text.IndexOfAny('p', 'P');
        if (exponentAt <= 0
            || !int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return false;
        }

        var mantissa = 0.0;
        var fraction = false;
        var any = false;
        foreach (var c in text[..exponentAt])
        {
            if (c == '.' && !fraction)
            {
                fraction = true;
                continue;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            any = true;
            mantissa = (mantissa * 16) + Convert.ToInt32(c.ToString(), 16);
            exponent -= fraction ? 4 : 0;
        }

        number = Math.ScaleB(mantissa, exponent);
        return any;
    }
}
