using System.Globalization;

namespace BuildTasks.Helm.Yaml;

/// <summary>Floating point numbers with the fewest digits that give them back, as Go's <c>strconv.FormatFloat</c> writes them.</summary>
internal static class GoFloat
{
    // From this decimal exponent on, format 'g' without a precision writes an exponent.
    private const int LargestPlainExponent = 5;
    private const int SmallestPlainExponent = -4;

    /// <summary>Go's format 'g', with YAML's names of the numbers that are not finite.</summary>
    public static string Format(double value)
        => double.IsFinite(value) ? FormatFinite(Digits.Of(value)) : FormatNotFinite(value);

    /// <summary>The same for a 32 bit number.</summary>
    public static string Format(float value)
        => float.IsFinite(value) ? FormatFinite(Digits.Of(value)) : FormatNotFinite(value);

    /// <summary>How sigs.k8s.io/yaml writes a number that is a key: with the digits of a 32 bit number.</summary>
    public static string FormatKey(double value) => Format((float)value);

    /// <summary>
    /// How a number comes out of sigs.k8s.io/yaml: it passes through JSON, where whole numbers below 1e21 have neither point nor
    /// exponent, and is a whole number again to YAML if it fits into 64 bits.
    /// </summary>
    public static string FormatThroughJson(double value)
    {
        const double exactIntegers = 1L << 53;
        if (Math.Abs(value) < exactIntegers && Math.Truncate(value) == value)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        if (Math.Abs(value) < 1e21 && Math.Truncate(value) == value)
        {
            var plain = Digits.Of(value).ToPlainText();
            return GoInteger.TryParse(plain, out _) ? plain : Format(value);
        }

        return Format(value);
    }

    private static string FormatFinite(Digits digits)
        => digits.Exponent is < SmallestPlainExponent or > LargestPlainExponent ? digits.ToExponentText() : digits.ToPlainText();

    private static string FormatNotFinite(double value) => double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";

    /// <summary>A finite number as its significant digits and the power of ten of the first of them.</summary>
    private readonly record struct Digits(bool Negative, string Significant, int Exponent)
    {
        public static Digits Of(double value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

        public static Digits Of(float value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

        public string ToExponentText()
        {
            var fraction = Significant.Length > 1 ? "." + Significant[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Sign}{Significant[0]}{fraction}e{Exponent:+00;-00;+00}");
        }

        public string ToPlainText()
        {
            if (Exponent < 0)
            {
                return Sign + "0." + new string('0', -Exponent - 1) + Significant;
            }

            return Exponent + 1 >= Significant.Length
                ? Sign + Significant.PadRight(Exponent + 1, '0')
                : Sign + Significant[..(Exponent + 1)] + "." + Significant[(Exponent + 1)..];
        }

        private string Sign => Negative ? "-" : "";

        // "R" has the shortest digits but a point anywhere.
        private static Digits Parse(string shortest)
        {
            var negative = shortest.StartsWith('-');
            var mantissa = shortest.AsSpan(negative ? 1 : 0);
            var exponent = 0;
            if (mantissa.IndexOf('E') is >= 0 and var mark)
            {
                exponent = int.Parse(mantissa[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                mantissa = mantissa[..mark];
            }

            var point = mantissa.IndexOf('.');
            var whole = point < 0 ? mantissa : mantissa[..point];
            var digits = point < 0 ? mantissa.ToString() : string.Concat(whole, mantissa[(point + 1)..]);
            var significant = digits.TrimStart('0');
            if (significant.Length == 0)
            {
                return new Digits(negative, "0", 0);
            }

            exponent += whole.Length - 1 - (digits.Length - significant.Length);
            return new Digits(negative, significant.TrimEnd('0'), exponent);
        }
    }
}
