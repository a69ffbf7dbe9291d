using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The key derivation scrypt, RFC 7914.</summary>
internal static class Scrypt
{
    private const int SalsaWords = 16;

    /// <summary>Derives a key.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="cost">N, a power of two.</param>
    /// <param name="blockSize">r</param>
    /// <param name="parallelism">p</param>
    /// <param name="length">How many bytes to derive.</param>
    public static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int cost, int blockSize, int parallelism, int length)
    {
        var words = 2 * blockSize * SalsaWords;
        var bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, parallelism * words * sizeof(uint));
        var block = new uint[words];
        for (var part = 0; part < parallelism; part++)
        {
            var partBytes = bytes.AsSpan(part * words * sizeof(uint), words * sizeof(uint));
            for (var i = 0; i < words; i++)
            {
                block[i] = BinaryPrimitives.ReadUInt32LittleEndian(partBytes[(i * sizeof(uint))..]);
            }

            Mix(block, cost);
            for (var i = 0; i < words; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(partBytes[(i * sizeof(uint))..], block[i]);
            }
        }

        return Rfc2898DeriveBytes.Pbkdf2(password, bytes, 1, HashAlgorithmName.SHA256, length);
    }

    // ROMix
    private static void Mix(uint[] block, int cost)
    {
        var table = new uint[cost][];
        var scratch = new uint[block.Length];
        for (var i = 0; i < cost; i++)
        {
            table[i] = [.. block];
            MixBlock(block, scratch);
        }

        for (var i = 0; i < cost; i++)
        {
            var chosen = table[block[^SalsaWords] & (cost - 1)];
            for (var k = 0; k < block.Length; k++)
            {
                block[k] ^= chosen[k];
            }

            MixBlock(block, scratch);
        }
    }

    // BlockMix: even results go to the first half, odd ones to the second.
    private static void MixBlock(uint[] block, uint[] scratch)
    {
        Span<uint> x = stackalloc uint[SalsaWords];
        block.AsSpan(block.Length - SalsaWords).CopyTo(x);
        for (var i = 0; i < block.Length / SalsaWords; i++)
        {
            var part = block.AsSpan(i * SalsaWords, SalsaWords);
            for (var k = 0; k < SalsaWords; k++)
            {
                x[k] ^= part[k];
            }

            Salsa8(x);
            x.CopyTo(scratch.AsSpan(((i / 2) * SalsaWords) + (i % 2 * block.Length / 2)));
        }

        scratch.CopyTo(block, 0);
    }

    private static void Salsa8(Span<uint> block)
    {
        Span<uint> x = stackalloc uint[SalsaWords];
        block.CopyTo(x);
        for (var round = 0; round < 8; round += 2)
        {
            for (var i = 0; i < 4; i++)
            {
                QuarterRound(x, 5 * i, ((5 * i) + 4) % 16, ((5 * i) + 8) % 16, ((5 * i) + 12) % 16);
            }

            for (var i = 0; i < 4; i++)
            {
                var row = 4 * i;
                QuarterRound(x, row + i, row + ((i + 1) % 4), row + ((i + 2) % 4), row + ((i + 3) % 4));
            }
        }

        for (var i = 0; i < SalsaWords; i++)
        {
            block[i] = unchecked(block[i] + x[i]);
        }
    }

    private static void QuarterRound(Span<uint> x, int a, int b, int c, int d)
    {
        unchecked
        {
            x[b] ^= BitOperations.RotateLeft(x[a] + x[d], 7);
            x[c] ^= BitOperations.RotateLeft(x[b] + x[a], 9);
            x[d] ^= BitOperations.RotateLeft(x[c] + x[b], 13);
            x[a] ^= BitOperations.RotateLeft(x[d] + x[c], 18);
        }
    }
}
