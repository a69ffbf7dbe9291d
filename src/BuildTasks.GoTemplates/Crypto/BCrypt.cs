using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>bcrypt, version 2a (https://www.usenix.org/legacy/events/usenix99/provos/provos.pdf), as golang.org/x/crypto/bcrypt writes it.</summary>
internal static class BCrypt
{
    public const int MaxPasswordBytes = 72;
    public const int SaltBytes = 16;

    private const int HashBytes = 23; // The last byte of 24 is dropped, as every implementation does.
    private const string Alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The hash with its version, cost and salt.</summary>
    public static string Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int cost)
    {
        // The terminating NUL is part of the key.
        Span<byte> key = [.. password, 0];
        Blowfish cipher = new(key, salt);
        for (ulong round = 1UL << cost; round > 0; round--)
        {
            cipher.Expand(key);
            cipher.Expand(salt);
        }

        byte[] block = "OrpheanBeholderScryDoubt"u8.ToArray();
        for (int i = 0; i < 64; i++)
        {
            for (int at = 0; at < block.Length; at += Blowfish.BlockBytes)
            {
                cipher.Encrypt(block.AsSpan(at, Blowfish.BlockBytes));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"$2a${cost:00}${Encode(salt)}{Encode(block.AsSpan(0, HashBytes))}");
    }

    // Base64 without padding, with an alphabet of its own.
    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new();
        for (int bit = 0; bit < bytes.Length * 8; bit += 6)
        {
            int at = bit / 8;
            int pair = (bytes[at] << 8) | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            text.Append(Alphabet[(pair >> (10 - (bit % 8))) & 63]);
        }

        return text.ToString();
    }
}
