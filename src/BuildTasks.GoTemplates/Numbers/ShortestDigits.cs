using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>
/// The fewest decimal digits that read back as the same number, as Go's strconv finds them: the value is
/// 0.<see cref="Digits"/> times ten to the power of <see cref="Exponent"/>.
/// </summary>
internal readonly record struct ShortestDigits(string Digits, int Exponent, bool IsNegative)
{
    public static ShortestDigits Of(double value) => Split(value.ToString("R", CultureInfo.InvariantCulture));

    public static ShortestDigits Of(float value) => Split(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Go's <c>%e</c> with as many digits as needed: <c>1e+06</c>, <c>1.5e-07</c>.</summary>
    public string ToExponential()
    {
        var text = new StringBuilder();
        AppendSign(text).Append(Digits[0]);
        if (Digits.Length > 1)
        {
            text.Append('.').Append(Digits, 1, Digits.Length - 1);
        }

        var exponent = Digits == "0" ? 0 : Exponent - 1;
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Go's <c>%f</c> with as many digits as needed: <c>1000000</c>, <c>0.5</c>.</summary>
    public string ToFixed()
    {
        var text = AppendSign(new StringBuilder());
        if (Exponent <= 0)
        {
            text.Append('0');
        }
        else
        {
            text.Append(Digits, 0, Math.Min(Exponent, Digits.Length)).Append('0', Math.Max(0, Exponent - Digits.Length));
        }

        if (Exponent < Digits.Length && Digits != "0")
        {
            text.Append('.').Append('0', Math.Max(0, -Exponent)).Append(Digits, Math.Max(0, Exponent), Digits.Length - Math.Max(0, Exponent));
        }

        return text.ToString();
    }

    // .NET writes 123.45, 1E+21 or 1.5E-07.
    private static ShortestDigits Split(string text)
    {
        var negative = text[0] == '-';
        var number = negative ? text.AsSpan(1) : text;
        var exponent = 0;
        if (number.IndexOf('E') is > 0 and var e)
        {
            exponent = int.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            number = number[..e];
        }

        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var digits = string.Concat(whole, point < 0 ? default : number[(point + 1)..]);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return digits.Length == 0
            ? new ShortestDigits("0", 1, negative)
            : new ShortestDigits(digits, whole.Length + exponent - leadingZeros, negative);
    }

    private StringBuilder AppendSign(StringBuilder text) => IsNegative ? text.Append('-') : text;
}
