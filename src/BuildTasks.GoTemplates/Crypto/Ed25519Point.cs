using System.Globalization;
using System.Numerics;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>A point of the curve edwards25519 in extended coordinates (RFC 8032, section 5.1.4): x = X/Z, y = Y/Z, xy = T/Z.</summary>
internal readonly record struct Ed25519Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
{
    private static readonly BigInteger Prime = (BigInteger.One << 255) - 19;
    private static readonly BigInteger D = Modulo(-121665 * Inverse(121666));

    /// <summary>The base point: y is 4/5, x is even.</summary>
    public static Ed25519Point Base { get; } = FromAffine(
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202", CultureInfo.InvariantCulture),
        Modulo(4 * Inverse(5)));

    private static Ed25519Point Neutral { get; } = FromAffine(0, 1);

    public static Ed25519Point operator +(Ed25519Point p, Ed25519Point q)
    {
        BigInteger a = Modulo((p.Y - p.X) * (q.Y - q.X));
        BigInteger b = Modulo((p.Y + p.X) * (q.Y + q.X));
        BigInteger c = Modulo(2 * p.T * q.T * D);
        BigInteger d = Modulo(2 * p.Z * q.Z);
        (BigInteger e, BigInteger f, BigInteger g, BigInteger h) = (b - a, d - c, d + c, b + a);
        return new Ed25519Point(Modulo(e * f), Modulo(g * h), Modulo(f * g), Modulo(e * h));
    }

    public static Ed25519Point operator *(Ed25519Point point, BigInteger factor)
    {
        Ed25519Point product = Neutral;
        for (; !factor.IsZero; factor >>= 1)
        {
            product = factor.IsEven ? product : product + point;
            point += point;
        }

        return product;
    }

    /// <summary>The bytes of y, with the lowest bit of x as the highest.</summary>
    public byte[] Encode()
    {
        BigInteger inverse = Inverse(Z);
        byte[] encoded = new byte[Ed25519Key.Bytes];
        Modulo(Y * inverse).TryWriteBytes(encoded, out _, isUnsigned: true);
        encoded[^1] |= (byte)(Modulo(X * inverse).IsEven ? 0 : 0x80);
        return encoded;
    }

    private static Ed25519Point FromAffine(BigInteger x, BigInteger y) => new(x, y, 1, Modulo(x * y));

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, Prime - 2, Prime);

    private static BigInteger Modulo(BigInteger value)
    {
        BigInteger remainder = value % Prime;
        return remainder.Sign < 0 ? remainder + Prime : remainder;
    }
}
