using System.Globalization;
using System.Numerics;

namespace BuildTasks.GoTemplates;

/// <summary>The decimal digits of a number: 0.d1d2d3... times ten to the power of <see cref="Point"/>, without zeros at either end.</summary>
internal sealed class DecimalDigits
{
    private readonly string digits;

    private DecimalDigits(string digits, int point)
    {
        string trimmed = digits.TrimStart('0');
        Point = trimmed.Length == 0 ? 0 : point - (digits.Length - trimmed.Length);
        this.digits = trimmed.TrimEnd('0');
    }

    public int Count => digits.Length;

    /// <summary>How many digits stand before the decimal point; negative when zeros follow it first.</summary>
    public int Point { get; }

    /// <summary>A digit; zero beyond the last one and before the first.</summary>
    public char this[int index] => (uint)index < (uint)digits.Length ? digits[index] : '0';

    /// <summary>The fewest digits that read back as the same number.</summary>
    public static DecimalDigits Shortest(double value, int bits)
    {
        string text = bits == 32
            ? Math.Abs((float)value).ToString("R", CultureInfo.InvariantCulture)
            : Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        int mark = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string body = mark < 0 ? text : text[..mark];
        int point = body.IndexOf('.', StringComparison.Ordinal);
        return new(body.Replace(".", "", StringComparison.Ordinal), (point < 0 ? body.Length : point) + exponent);
    }

    /// <summary>All digits of the binary number.</summary>
    public static DecimalDigits Exact(double value)
    {
        (ulong mantissa, int exponent) = BinaryFloat.Split(Math.Abs(value));
        if (exponent >= 0)
        {
            string whole = (new BigInteger(mantissa) << exponent).ToString(CultureInfo.InvariantCulture);
            return new(whole, whole.Length);
        }

        // m / 2^k = m * 5^k / 10^k
        string scaled = (mantissa * BigInteger.Pow(5, -exponent)).ToString(CultureInfo.InvariantCulture);
        return new(scaled, scaled.Length + exponent);
    }

    /// <summary>The number with at most that many digits; a tie goes to the even digit.</summary>
    public DecimalDigits Rounded(int count)
    {
        if (count >= digits.Length)
        {
            return this;
        }

        if (count < 0)
        {
            return new("", 0);
        }

        ReadOnlySpan<char> rest = digits.AsSpan(count);
        bool isTie = rest is "5";
        bool previousIsOdd = count > 0 && (digits[count - 1] - '0') % 2 == 1;
        bool roundsUp = isTie ? previousIsOdd : rest[0] >= '5';
        if (!roundsUp)
        {
            return new(digits[..count], Point);
        }

        string increased = (BigInteger.Parse("0" + digits[..count], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        increased = increased.PadLeft(count, '0');
        return new(increased, Point + increased.Length - count);
    }
}
