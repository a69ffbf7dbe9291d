using System.Security.Cryptography;
using BuildTasks.GoTemplates.Texts;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>sprig's encryption: AES-256-CBC with the password itself as the key, cut or padded with zeros; the vector stands before the text.</summary>
internal static class AesText
{
    private const int KeyBytes = 32;
    private const int BlockBytes = 16;

    public static string Encrypt(string password, string text, RandomSource random)
    {
        if (text.Length == 0)
        {
            return "";
        }

        byte[] vector = new byte[BlockBytes];
        random(vector);
        using Aes aes = Cipher(password);
        return Convert.ToBase64String([.. vector, .. aes.EncryptCbc(GoText.ToUtf8(text), vector)]);
    }

    /// <exception cref="TemplateFunctionException">The text is not what <see cref="Encrypt"/> gives; in the words of Go's run time.</exception>
    public static string Decrypt(string password, string encrypted)
    {
        if (encrypted.Length == 0)
        {
            return "";
        }

        if (!GoBase64.TryDecode(encrypted, out byte[]? bytes, out string? error))
        {
            throw new TemplateFunctionException(error);
        }

        if (bytes.Length < BlockBytes)
        {
            throw GoBytes.OutOfRange($"[:{BlockBytes}] with capacity {encrypted.Length / 4 * 3}");
        }

        if (bytes.Length % BlockBytes != 0)
        {
            throw new TemplateFunctionException("crypto/cipher: input not full blocks");
        }

        using Aes aes = Cipher(password);
        byte[] padded = aes.DecryptCbc(bytes.AsSpan(BlockBytes), bytes.AsSpan(0, BlockBytes), PaddingMode.None);
        if (padded.Length == 0)
        {
            throw new TemplateFunctionException("runtime error: index out of range [-1]");
        }

        // Like sprig: the last byte says how many to drop, whatever the others are.
        int length = padded.Length - padded[^1];
        return length < 0 ? throw GoBytes.OutOfRange($"[:{length}]") : GoText.FromUtf8(padded.AsSpan(0, length));
    }

    private static Aes Cipher(string password)
    {
        byte[] key = new byte[KeyBytes];
        byte[] bytes = GoText.ToUtf8(password);
        bytes.AsSpan(0, Math.Min(bytes.Length, KeyBytes)).CopyTo(key);
        Aes aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
