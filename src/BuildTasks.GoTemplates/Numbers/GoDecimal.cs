using System.Globalization;
using System.Numerics;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>An exact decimal number, <paramref name="Coefficient"/> times ten to the power of <paramref name="Exponent"/>, as in shopspring/decimal.</summary>
internal readonly record struct GoDecimal(BigInteger Coefficient, int Exponent)
{
    private const int DivisionPrecision = 16;

    /// <exception cref="TemplateFunctionException">The number is no number, or infinite.</exception>
    public static GoDecimal FromFloat(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new TemplateFunctionException("Cannot create a Decimal from " + GoFormat.Sprint(number));
        }

        string text = GoFloat.Format(number, 'e', precision: -1, bits: 64);
        int mark = text.IndexOf('e', StringComparison.Ordinal);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string digits = text[..mark].Replace(".", "", StringComparison.Ordinal);
        int exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new GoDecimal(
            BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            exponent - (point < 0 ? 0 : mark - point - 1));
    }

    public static GoDecimal operator +(GoDecimal left, GoDecimal right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new GoDecimal(left.Scaled(exponent) + right.Scaled(exponent), exponent);
    }

    public static GoDecimal operator -(GoDecimal left, GoDecimal right) => left + new GoDecimal(-right.Coefficient, right.Exponent);

    public static GoDecimal operator *(GoDecimal left, GoDecimal right) =>
        new(left.Coefficient * right.Coefficient, left.Exponent + right.Exponent);

    /// <summary>The quotient to 16 decimal places, halves away from zero.</summary>
    /// <exception cref="TemplateFunctionException">The divisor is 0.</exception>
    public static GoDecimal operator /(GoDecimal left, GoDecimal right)
    {
        if (right.Coefficient.IsZero)
        {
            throw new TemplateFunctionException("decimal division by 0");
        }

        int shift = left.Exponent - right.Exponent + DivisionPrecision;
        BigInteger dividend = shift > 0 ? left.Coefficient * BigInteger.Pow(10, shift) : left.Coefficient;
        BigInteger divisor = shift < 0 ? right.Coefficient * BigInteger.Pow(10, -shift) : right.Coefficient;
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        if (BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor))
        {
            quotient += dividend.Sign * divisor.Sign;
        }

        return new GoDecimal(quotient, -DivisionPrecision);
    }

    /// <summary>The nearest float64.</summary>
    public double ToDouble() =>
        double.Parse(Coefficient.ToString(CultureInfo.InvariantCulture) + "E" + Exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private BigInteger Scaled(int exponent) => Coefficient * BigInteger.Pow(10, Exponent - exponent);
}
