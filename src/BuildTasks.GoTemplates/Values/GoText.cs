using System.Text;
using System.Text.Unicode;

namespace BuildTasks.GoTemplates;

/// <summary>
/// Go strings are bytes, .NET strings are UTF-16. A byte that is no part of valid UTF-8 is kept as the lone surrogate
/// U+DC80 + (byte - 0x80), so that nothing is lost on the way through a template.
/// </summary>
public static class GoText
{
    private const int FirstEscaped = 0xDC80;

    /// <summary>The order of Go strings: that of their bytes.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>The text of UTF-8 bytes, valid or not.</summary>
    public static string FromUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        StringBuilder text = new(bytes.Length);
        Span<char> units = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                ascii = ascii < 0 ? bytes.Length : ascii;
                text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
                bytes = bytes[ascii..];
            }
            else if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(units[..rune.EncodeToUtf16(units)]);
                bytes = bytes[length..];
            }
            else
            {
                text.Append((char)(FirstEscaped + bytes[0] - 0x80));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    /// <summary>The bytes that Go would see for this text.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[ByteLength(text)];
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            Encoding.UTF8.GetBytes(text, bytes);
            return bytes;
        }

        int written = 0;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done)
            {
                written += rune.EncodeToUtf8(bytes.AsSpan(written));
            }
            else if (IsEscapedByte(text[0]))
            {
                bytes[written++] = (byte)(text[0] - FirstEscaped + 0x80);
            }
            else
            {
                written += Rune.ReplacementChar.EncodeToUtf8(bytes.AsSpan(written));
            }

            text = text[consumed..];
        }

        return bytes;
    }

    /// <summary>How many bytes Go would see for this text: what <c>len</c> gives.</summary>
    public static int ByteLength(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        int index = text.IndexOfAnyExceptInRange('\0', '\x7F');
        if (index < 0)
        {
            return length;
        }

        length = index;
        while (index < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[index..], out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done)
            {
                length += rune.Utf8SequenceLength;
            }
            else
            {
                length += IsEscapedByte(text[index]) ? 1 : Rune.ReplacementChar.Utf8SequenceLength;
            }

            index += consumed;
        }

        return length;
    }

    /// <summary>Whether this UTF-16 unit, standing alone, is a byte that is not valid UTF-8.</summary>
    public static bool IsEscapedByte(char unit) => unit is >= (char)FirstEscaped and < (char)(FirstEscaped + 0x80);

    /// <summary>Compares as Go compares strings, byte by byte.</summary>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return string.CompareOrdinal(left, right);
        }

        int same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        return InByteOrder(left[same]) - InByteOrder(right[same]);
    }

    // Surrogate pairs stand for code points above U+FFFF, whose bytes sort after those of U+E000..U+FFFF.
    private static int InByteOrder(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
