using System.Globalization;
using System.Numerics;

namespace BuildTasks.Helm.Schema;

/// <summary>
/// A decimal number of any size: <c>Digits × 10^Exponent</c>, normalised so that the digits do not end in a zero. Nothing here
/// ever writes the exponent out in digits, so that <c>1e999999999</c> costs no more than <c>1e9</c>.
/// </summary>
internal sealed class ExactDecimal : IEquatable<ExactDecimal>
{
    private const long MaxExponent = 1_000_000_000_000;

    private readonly BigInteger digits;
    private readonly long exponent;
    private readonly int length;

    private ExactDecimal(BigInteger digits, long exponent, int length)
    {
        this.digits = digits;
        this.exponent = exponent;
        this.length = length;
    }

    public static ExactDecimal Zero { get; } = new(BigInteger.Zero, 0, 0);

    public bool IsInteger => exponent >= 0;

    /// <summary>Reads JSON's number syntax, also with the upper-case exponent that .NET writes.</summary>
    public static ExactDecimal Parse(string text)
    {
        int mark = text.AsSpan().IndexOfAny('e', 'E');
        string mantissa = mark < 0 ? text : text[..mark];
        long scale = mark < 0 ? 0 : ParseExponent(text.AsSpan(mark + 1));

        bool negative = mantissa.StartsWith('-');
        string unsigned = mantissa.TrimStart('-', '+');
        int point = unsigned.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            scale -= unsigned.Length - point - 1;
            unsigned = unsigned.Remove(point, 1);
        }

        string trimmed = unsigned.TrimEnd('0');
        scale += unsigned.Length - trimmed.Length;
        trimmed = trimmed.TrimStart('0');
        if (trimmed.Length == 0)
        {
            return Zero;
        }

        BigInteger magnitude = BigInteger.Parse(trimmed, CultureInfo.InvariantCulture);
        return new ExactDecimal(negative ? -magnitude : magnitude, scale, trimmed.Length);
    }

    public int CompareWith(ExactDecimal other)
    {
        int sign = digits.Sign;
        if (sign != other.digits.Sign)
        {
            return sign.CompareTo(other.digits.Sign);
        }

        int magnitude = (length + exponent).CompareTo(other.length + other.exponent);
        if (magnitude != 0)
        {
            return sign * magnitude;
        }

        // Same magnitude: the exponents differ by no more than the digits' lengths do.
        long shift = exponent - other.exponent;
        return shift >= 0
            ? (digits * BigInteger.Pow(10, (int)shift)).CompareTo(other.digits)
            : digits.CompareTo(other.digits * BigInteger.Pow(10, (int)-shift));
    }

    public bool IsMultipleOf(ExactDecimal divisor)
    {
        if (divisor.digits.IsZero)
        {
            return false;
        }

        long shift = exponent - divisor.exponent;
        if (shift >= 0)
        {
            BigInteger modulus = BigInteger.Abs(divisor.digits);
            BigInteger power = BigInteger.ModPow(10, shift, modulus);
            return (digits * power % modulus).IsZero;
        }

        // The digits would have to hold as many factors of ten as the divisor is shifted by.
        return digits.IsZero || (-shift <= length && (digits % (divisor.digits * BigInteger.Pow(10, (int)-shift))).IsZero);
    }

    /// <summary>The nearest double; infinite when there is none.</summary>
    public double ToDouble()
        => double.Parse(
            digits.ToString(CultureInfo.InvariantCulture) + "E" + exponent.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);

    /// <summary>The value as a count; out-of-range values become the nearest int. Null when it is no integer.</summary>
    public int? ToCount()
    {
        if (!IsInteger)
        {
            return null;
        }

        if (length + exponent > 10)
        {
            return digits.Sign < 0 ? int.MinValue : int.MaxValue;
        }

        BigInteger value = digits * BigInteger.Pow(10, (int)exponent);
        return (int)BigInteger.Clamp(value, int.MinValue, int.MaxValue);
    }

    public bool Equals(ExactDecimal? other) => other is not null && digits == other.digits && exponent == other.exponent;

    public override bool Equals(object? obj) => Equals(obj as ExactDecimal);

    public override int GetHashCode() => HashCode.Combine(digits, exponent);

    private static long ParseExponent(ReadOnlySpan<char> text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return Math.Clamp(value, -MaxExponent, MaxExponent);
        }

        return text.StartsWith("-", StringComparison.Ordinal) ? -MaxExponent : MaxExponent;
    }
}
