using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.GoTemplates.Texts;

/// <summary>Go's base64.StdEncoding: line breaks are ignored, padding is required, errors name the byte.</summary>
internal static class GoBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? error)
    {
        string source = GoBytes.ToLatin1(text);
        List<byte> decoded = new(source.Length * 3 / 4);
        int position = 0;
        int? corruptAt = null;
        while (position < source.Length && corruptAt is null)
        {
            corruptAt = DecodeQuantum(source, ref position, decoded);
        }

        bytes = corruptAt is null ? [.. decoded] : null;
        error = corruptAt is null ? null : $"illegal base64 data at input byte {corruptAt}";
        return bytes is not null;
    }

    // Four characters, three bytes. Gives where the data is corrupt, or null.
    private static int? DecodeQuantum(string source, ref int position, List<byte> decoded)
    {
        int value = 0;
        for (int count = 0; count < 4;)
        {
            if (position == source.Length)
            {
                return count == 0 ? null : position - count;
            }

            char c = source[position++];
            int digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0)
            {
                value = (value << 6) | digit;
                count++;
            }
            else if (c == '=')
            {
                return EndWithPadding(source, ref position, decoded, value, count);
            }
            else if (c is not ('\r' or '\n'))
            {
                return position - 1;
            }
        }

        decoded.AddRange([(byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        return null;
    }

    private static int? EndWithPadding(string source, ref int position, List<byte> decoded, int value, int count)
    {
        if (count < 2)
        {
            return position - 1;
        }

        if (count == 2)
        {
            SkipLineBreaks(source, ref position);
            if (position == source.Length)
            {
                return position;
            }

            if (source[position] != '=')
            {
                return position - 1;
            }

            position++;
        }

        SkipLineBreaks(source, ref position);
        if (position < source.Length)
        {
            return position;
        }

        decoded.Add((byte)(count == 2 ? value >> 4 : value >> 10));
        if (count == 3)
        {
            decoded.Add((byte)(value >> 2));
        }

        return null;
    }

    private static void SkipLineBreaks(string source, ref int position)
    {
        while (position < source.Length && source[position] is '\r' or '\n')
        {
            position++;
        }
    }
}
