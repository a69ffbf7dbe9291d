using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>The forms of a float that show its bits: <c>%b</c> and <c>%x</c>.</summary>
internal static class BinaryFloat
{
    private const int MantissaBits = 52;
    private const int FloatMantissaBits = 23;
    private const int SmallestExponent = -1074;

    /// <summary>The number as an integer times a power of two.</summary>
    public static (ulong Mantissa, int Exponent) Split(double magnitude)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(magnitude);
        ulong fraction = bits & ((1UL << MantissaBits) - 1);
        int exponent = (int)(bits >> MantissaBits) & 0x7FF;
        return exponent == 0 ? (fraction, SmallestExponent) : (fraction | (1UL << MantissaBits), exponent + SmallestExponent - 1);
    }

    /// <summary><c>%b</c>: 4503599627370496p-52</summary>
    public static string Exponent(double magnitude, int bits)
    {
        (ulong mantissa, int exponent) = Split(magnitude);
        if (bits == 32)
        {
            mantissa >>= MantissaBits - FloatMantissaBits;
            exponent += MantissaBits - FloatMantissaBits;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}p{exponent:+0;-0;+0}");
    }

    /// <summary><c>%x</c>: 0x1.8p+01</summary>
    public static string Hexadecimal(double magnitude, char verb, int precision, int bits)
    {
        const int Shift = 60;
        (ulong mantissa, int exponent) = Split(magnitude);
        exponent = mantissa == 0 ? 0 : exponent + MantissaBits;
        mantissa <<= Shift - MantissaBits;
        while (mantissa != 0 && (mantissa & (1UL << Shift)) == 0)
        {
            mantissa <<= 1;
            exponent--;
        }

        if (precision is >= 0 and < 15)
        {
            (mantissa, exponent) = Round(mantissa, exponent, precision);
        }

        bool isUpper = verb == 'X';
        StringBuilder text = new StringBuilder("0").Append(verb).Append((mantissa >> Shift) & 1);
        string digits = (mantissa & ((1UL << Shift) - 1)).ToString(isUpper ? "X15" : "x15", CultureInfo.InvariantCulture);
        digits = precision < 0 ? digits.TrimEnd('0') : digits.PadRight(precision, '0')[..precision];
        text.Append(digits.Length > 0 ? "." : "").Append(digits);
        return text.Append(isUpper ? 'P' : 'p').Append(exponent < 0 ? '-' : '+')
            .Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    private static (ulong Mantissa, int Exponent) Round(ulong mantissa, int exponent, int precision)
    {
        int shift = precision * 4;
        ulong extra = (mantissa << shift) & ((1UL << 60) - 1);
        mantissa >>= 60 - shift;
        if ((extra | (mantissa & 1)) > 1UL << 59)
        {
            mantissa++;
        }

        mantissa <<= 60 - shift;
        return (mantissa & (1UL << 61)) != 0 ? (mantissa >> 1, exponent + 1) : (mantissa, exponent);
    }
}
