using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>strconv.FormatFloat</c>.</summary>
internal static class GoFloat
{
    // From this exponent on, the shortest form of %g is the one with an exponent.
    private const int ShortestExponentLimit = 6;

    /// <summary>Formats a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="verb">One of <c>e E f g G b x X</c>.</param>
    /// <param name="precision">Digits after the point (<c>g</c>: all digits); negative for the shortest text that reads back as the number.</param>
    /// <param name="bits">64, or 32 for a number that was a float32.</param>
    public static string Format(double value, char verb, int precision, int bits)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        string sign = double.IsNegative(value) ? "-" : "";
        return sign + verb switch
        {
            'b' => BinaryFloat.Exponent(Math.Abs(value), bits),
            'x' or 'X' => BinaryFloat.Hexadecimal(Math.Abs(value), verb, precision, bits),
            'e' or 'E' => Exponent(DigitsFor(value, precision, precision + 1, bits), precision, verb),
            'f' => Fixed(FixedDigits(value, precision, bits), precision),
            _ => General(value, verb, precision, bits),
        };
    }

    private static DecimalDigits DigitsFor(double value, int precision, int count, int bits)
        => precision < 0 ? DecimalDigits.Shortest(value, bits) : DecimalDigits.Exact(value).Rounded(count);

    private static DecimalDigits FixedDigits(double value, int precision, int bits)
    {
        if (precision < 0)
        {
            return DecimalDigits.Shortest(value, bits);
        }

        DecimalDigits exact = DecimalDigits.Exact(value);
        return exact.Rounded(exact.Point + precision);
    }

    private static string General(double value, char verb, int precision, int bits)
    {
        bool isShortest = precision < 0;
        precision = precision == 0 ? 1 : precision;
        DecimalDigits digits = DigitsFor(value, precision, precision, bits);
        precision = isShortest ? digits.Count : precision;
        int limit = precision > digits.Count && digits.Count >= digits.Point ? digits.Count : precision;
        limit = isShortest ? ShortestExponentLimit : limit;
        int exponent = digits.Point - 1;
        if (exponent < -4 || exponent >= limit)
        {
            return Exponent(digits, Math.Min(precision, digits.Count) - 1, verb == 'G' ? 'E' : 'e');
        }

        return Fixed(digits, Math.Max(digits.Count - digits.Point, 0));
    }

    private static string Exponent(DecimalDigits digits, int precision, char mark)
    {
        precision = precision < 0 ? Math.Max(digits.Count - 1, 0) : precision;
        StringBuilder text = new StringBuilder().Append(digits[0]);
        if (precision > 0)
        {
            text.Append('.');
            for (int index = 1; index <= precision; index++)
            {
                text.Append(digits[index]);
            }
        }

        int exponent = digits.Count == 0 ? 0 : digits.Point - 1;
        return text.Append(mark).Append(exponent < 0 ? '-' : '+')
            .Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    private static string Fixed(DecimalDigits digits, int precision)
    {
        precision = precision < 0 ? Math.Max(digits.Count - digits.Point, 0) : precision;
        StringBuilder text = new();
        if (digits.Point <= 0)
        {
            text.Append('0');
        }

        for (int index = 0; index < digits.Point; index++)
        {
            text.Append(digits[index]);
        }

        if (precision > 0)
        {
            text.Append('.');
            for (int index = 0; index < precision; index++)
            {
                text.Append(digits[digits.Point + index]);
            }
        }

        return text.ToString();
    }
}
