using System.Globalization;
using BuildTasks.GoTemplates.Numbers;

namespace BuildTasks.Helm.Yaml;

/// <summary>Floating point numbers as go-yaml writes them: Go's format 'g' with the fewest digits that give the number back.</summary>
internal static class GoFloat
{
    // From this decimal exponent on, format 'g' without a precision writes an exponent.
    private const int LargestPlainExponent = 5;
    private const int SmallestPlainExponent = -4;

    /// <summary>Go's format 'g', with YAML's names of the numbers that are not finite.</summary>
    public static string Format(double value)
        => double.IsFinite(value) ? FormatFinite(ShortestDigits.Of(value)) : FormatNotFinite(value);

    /// <summary>The same for a 32 bit number.</summary>
    public static string Format(float value)
        => float.IsFinite(value) ? FormatFinite(ShortestDigits.Of(value)) : FormatNotFinite(value);

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
            var plain = ShortestDigits.Of(value).ToFixed();
            return GoInteger.TryParse(plain, out _) ? plain : Format(value);
        }

        return Format(value);
    }

    private static string FormatFinite(ShortestDigits digits)
        => digits.Digits != "0" && digits.Exponent - 1 is < SmallestPlainExponent or > LargestPlainExponent
            ? digits.ToExponential()
            : digits.ToFixed();

    private static string FormatNotFinite(double value) => double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}
