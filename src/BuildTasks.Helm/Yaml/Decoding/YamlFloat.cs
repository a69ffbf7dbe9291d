using System.Globalization;

namespace BuildTasks.Helm.Yaml;

/// <summary>Floating point numbers as go-yaml writes them: Go's format 'g' with the fewest digits that give the number back.</summary>
internal static class YamlFloat
{
    /// <summary>Go's format 'g', with YAML's names of the numbers that are not finite.</summary>
    public static string Format(double value)
        => double.IsFinite(value) ? GoTemplates.GoFloat.Format(value, 'g', -1, 64) : FormatNotFinite(value);

    /// <summary>The same for a 32 bit number.</summary>
    public static string Format(float value)
        => float.IsFinite(value) ? GoTemplates.GoFloat.Format(value, 'g', -1, 32) : FormatNotFinite(value);

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
            string plain = GoTemplates.GoFloat.Format(value, 'f', -1, 64);
            return GoInteger.TryParse(plain, out _) ? plain : Format(value);
        }

        return Format(value);
    }

    private static string FormatNotFinite(double value) => double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}
