using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary>
/// Numbers as golang.org/x/text prints them in English, which the validator's messages show: <c>70,000</c>, <c>0.5</c>, and from a
/// million on <c>1.5×10⁰⁶</c>.
/// </summary>
internal static class EnglishNumber
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Format(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Format(ExactDecimal value)
    {
        double number = value.ToDouble();
        if (double.IsInfinity(number))
        {
            return number < 0 ? "-∞" : "∞";
        }

        if (number == 0)
        {
            return "0";
        }

        (string digits, int exponent) = Shortest(Math.Abs(number));
        string text = exponent is < -4 or >= 6 ? Scientific(digits, exponent) : Plain(digits, exponent);
        return number < 0 ? "-" + text : text;
    }

    /// <summary>The shortest digits that round-trip, and the exponent of the first of them.</summary>
    private static (string Digits, int Exponent) Shortest(double value)
    {
        string text = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        string digits = (mark < 0 ? shortest : shortest[..mark])
            .Replace(".", string.Empty, StringComparison.Ordinal)
            .Trim('0');
        return (digits, exponent);
    }

    private static string Scientific(string digits, int exponent)
    {
        StringBuilder text = new();
        text.Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        text.Append("×10");
        if (exponent < 0)
        {
            text.Append('⁻');
        }

        foreach (char digit in Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture))
        {
            text.Append(Superscripts[digit - '0']);
        }

        return text.ToString();
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        string whole = digits.Length > exponent ? digits[..(exponent + 1)] : digits.PadRight(exponent + 1, '0');
        string grouped = int.Parse(whole, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture);
        return digits.Length > exponent + 1 ? grouped + "." + digits[(exponent + 1)..] : grouped;
    }
}
