using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BuildTasks.GoTemplates.Texts;

/// <summary>Go's base32.StdEncoding (RFC 4648): line breaks are ignored, padding is required, errors name the byte.</summary>
internal static class GoBase32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new((bytes.Length + 4) / 5 * 8);
        (int buffer, int bits) = (0, 0);
        foreach (byte value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        if (bits > 0)
        {
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        }

        return text.Append('=', (8 - (text.Length % 8)) % 8).ToString();
    }

    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? error)
    {
        string source = GoBytes.ToLatin1(text).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        (byte[] decoded, int? corruptAt) = Decode(source);
        bytes = corruptAt is null ? decoded : null;
        error = corruptAt is null ? null : $"illegal base32 data at input byte {corruptAt}";
        return bytes is not null;
    }

    private static (byte[] Bytes, int? CorruptAt) Decode(string source)
    {
        List<byte> decoded = new(source.Length * 5 / 8);
        for (int start = 0; start < source.Length; start += 8)
        {
            long value = 0L;
            int count = 0;
            for (; count < 8; count++)
            {
                int at = start + count;
                if (at == source.Length)
                {
                    return ([], source.Length - count);
                }

                int digit = Alphabet.IndexOf(source[at], StringComparison.Ordinal);
                if (digit < 0)
                {
                    if (source[at] != '=' || count < 2 || source.Length - at > 8)
                    {
                        return ([], at);
                    }

                    break;
                }

                value = (value << 5) | (uint)digit;
            }

            if (count < 8 && PaddingError(source, start + count, count) is { } corruptAt)
            {
                return ([], corruptAt);
            }

            value <<= 5 * (8 - count);
            for (int i = 0; i < count * 5 / 8; i++)
            {
                decoded.Add((byte)(value >> (32 - (8 * i))));
            }

            if (count < 8)
            {
                break;
            }
        }

        return ([.. decoded], null);
    }

    private static int? PaddingError(string source, int at, int count)
    {
        string padding = source[(at + 1)..];
        if (padding.Length + count < 7)
        {
            return source.Length;
        }

        int wrong = padding.AsSpan(0, Math.Min(padding.Length, 7 - count)).IndexOfAnyExcept('=');
        if (wrong >= 0)
        {
            return at + wrong;
        }

        // So many characters do not make whole bytes.
        return count is 3 or 6 ? at : null;
    }
}
