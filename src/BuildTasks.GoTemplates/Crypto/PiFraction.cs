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
        var bits = (count * 32) + GuardBits;
        var pi = (16 * ArcTangentOfInverse(5, bits)) - (4 * ArcTangentOfInverse(239, bits));
        var fraction = (pi - ((BigInteger)3 << bits)) >> GuardBits;
        var bytes = fraction.ToByteArray(isUnsigned: true, isBigEndian: true);
        var padded = new byte[count * sizeof(uint)];
        bytes.CopyTo(padded, padded.Length - bytes.Length);
        var words = new uint[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(i * sizeof(uint)));
        }

        return words;
    }

    private static BigInteger ArcTangentOfInverse(int x, int bits)
    {
        var power = (BigInteger.One << bits) / x;
        var sum = power;
        for (var n = 3; !power.IsZero; n += 2)
        {
            power /= -(x * x);
            sum += power / n;
        }

        return sum;
    }
}
