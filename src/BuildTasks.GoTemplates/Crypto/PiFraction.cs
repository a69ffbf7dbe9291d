using System.Numerics;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The binary digits of pi after the point, with which Blowfish fills its tables.</summary>
internal static class PiFraction
{
    private const int GuardBits = 64;

    /// <summary>The first words of 32 bits.</summary>
    public static uint[] Words(int count)
    {
        // Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), as integers scaled by a power of two.
        int bits = (count * 32) + GuardBits;
        BigInteger pi = (16 * ArcTangentOfInverse(5, bits)) - (4 * ArcTangentOfInverse(239, bits));
        BigInteger fraction = (pi - ((BigInteger)3 << bits)) >> GuardBits;
        byte[] bytes = fraction.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] padded = new byte[count * sizeof(uint)];
        bytes.CopyTo(padded, padded.Length - bytes.Length);
        uint[] words = new uint[count];
        for (int i = 0; i < count; i++)
        {
            words[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(i * sizeof(uint)));
        }

        return words;
    }

    private static BigInteger ArcTangentOfInverse(int x, int bits)
    {
        BigInteger power = (BigInteger.One << bits) / x;
        BigInteger sum = power;
        for (int n = 3; !power.IsZero; n += 2)
        {
            power /= -(x * x);
            sum += power / n;
        }

        return sum;
    }
}
