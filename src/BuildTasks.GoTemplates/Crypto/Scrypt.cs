using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The key derivation scrypt, RFC 7914.</summary>
internal static class Scrypt
{
    private const int SalsaWords = 16;

    // The words of a Salsa20 block in the order in which its columns, and after a rotation its rows, are computed side by side.
    private static readonly int[] Diagonals = [0, 5, 10, 15, 4, 9, 14, 3, 8, 13, 2, 7, 12, 1, 6, 11];

    /// <summary>Derives a key.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="cost">N, a power of two.</param>
    /// <param name="blockSize">r</param>
    /// <param name="parallelism">p</param>
    /// <param name="length">How many bytes to derive.</param>
    public static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int cost, int blockSize, int parallelism, int length)
    {
        int words = 2 * blockSize * SalsaWords;
        byte[] bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, parallelism * words * sizeof(uint));
        uint[] block = new uint[words];
        for (int part = 0; part < parallelism; part++)
        {
            Span<byte> partBytes = bytes.AsSpan(part * words * sizeof(uint), words * sizeof(uint));
            for (int i = 0; i < words; i++)
            {
                block[i] = BinaryPrimitives.ReadUInt32LittleEndian(partBytes[Offset(i)..]);
            }

            Mix(block, cost);
            for (int i = 0; i < words; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(partBytes[Offset(i)..], block[i]);
            }
        }

        return Rfc2898DeriveBytes.Pbkdf2(password, bytes, 1, HashAlgorithmName.SHA256, length);
    }

    private static int Offset(int word) => ((word / SalsaWords * SalsaWords) + Diagonals[word % SalsaWords]) * sizeof(uint);

    // ROMix
    private static void Mix(uint[] block, int cost)
    {
        uint[] table = new uint[cost * block.Length];
        uint[] scratch = new uint[block.Length];
        for (int i = 0; i < cost; i++)
        {
            block.CopyTo(table, i * block.Length);
            MixBlock(block, scratch);
        }

        for (int i = 0; i < cost; i++)
        {
            int chosen = (int)(block[^SalsaWords] & (cost - 1)) * block.Length;
            Xor(block, table.AsSpan(chosen, block.Length));
            MixBlock(block, scratch);
        }
    }

    // BlockMix: even results go to the first half, odd ones to the second.
    private static void MixBlock(uint[] block, uint[] scratch)
    {
        Span<uint> x = stackalloc uint[SalsaWords];
        block.AsSpan(block.Length - SalsaWords).CopyTo(x);
        for (int i = 0; i < block.Length / SalsaWords; i++)
        {
            Xor(x, block.AsSpan(i * SalsaWords, SalsaWords));
            Salsa8(x);
            x.CopyTo(scratch.AsSpan((i / 2 * SalsaWords) + (i % 2 * block.Length / 2)));
        }

        scratch.CopyTo(block, 0);
    }

    private static void Xor(Span<uint> target, ReadOnlySpan<uint> other)
    {
        Span<Vector128<uint>> vectors = MemoryMarshal.Cast<uint, Vector128<uint>>(target);
        ReadOnlySpan<Vector128<uint>> others = MemoryMarshal.Cast<uint, Vector128<uint>>(other);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] ^= others[i];
        }
    }

    private static void Salsa8(Span<uint> block)
    {
        Span<Vector128<uint>> vectors = MemoryMarshal.Cast<uint, Vector128<uint>>(block);
        (Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d) = (vectors[0], vectors[1], vectors[2], vectors[3]);
        for (int round = 0; round < 8; round += 2)
        {
            QuarterRounds(ref a, ref b, ref c, ref d);
            (b, c, d) = (Turn1(d), Turn2(c), Turn3(b));
            QuarterRounds(ref a, ref b, ref c, ref d);
            (b, c, d) = (Turn1(d), Turn2(c), Turn3(b));
        }

        vectors[0] += a;
        vectors[1] += b;
        vectors[2] += c;
        vectors[3] += d;
    }

    private static void QuarterRounds(ref Vector128<uint> a, ref Vector128<uint> b, ref Vector128<uint> c, ref Vector128<uint> d)
    {
        b ^= RotateLeft(a + d, 7);
        c ^= RotateLeft(b + a, 9);
        d ^= RotateLeft(c + b, 13);
        a ^= RotateLeft(d + c, 18);
    }

    private static Vector128<uint> RotateLeft(Vector128<uint> words, int bits) => (words << bits) | (words >>> (32 - bits));

    private static Vector128<uint> Turn1(Vector128<uint> words) => Vector128.Shuffle(words, Vector128.Create(1u, 2, 3, 0));

    private static Vector128<uint> Turn2(Vector128<uint> words) => Vector128.Shuffle(words, Vector128.Create(2u, 3, 0, 1));

    private static Vector128<uint> Turn3(Vector128<uint> words) => Vector128.Shuffle(words, Vector128.Create(3u, 0, 1, 2));
}
