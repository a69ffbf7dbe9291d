using System.Buffers.Binary;
using System.Text;
using BuildTasks.GoTemplates;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>The characters of a stream, up to the first bad one: UTF-8, or UTF-16 where a byte order mark says so.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Length">How many of them can be scanned before the problem shows.</param>
/// <param name="Problem">go-yaml's words for what is wrong after that; null when nothing is.</param>
internal readonly record struct YamlInput(string Text, int Length, string? Problem)
{
    // go-yaml decodes its input in pieces of this many bytes, and a bad character is found when its piece is decoded:
    // errors of the scanner in earlier pieces come first.
    private const int PieceSize = 512;

    private const string NotAllowed = "control characters are not allowed";

    /// <summary>Decodes a text, in which a byte that is not UTF-8 is a lone surrogate (see <see cref="GoText"/>).</summary>
    public static YamlInput Decode(string text) => text switch
    {
        ['\udcff', '\udcfe', ..] => DecodeUtf16(GoText.ToUtf8(text), isBigEndian: false),
        ['\udcfe', '\udcff', ..] => DecodeUtf16(GoText.ToUtf8(text), isBigEndian: true),
        _ => DecodeUtf8(text),
    };

    private static YamlInput DecodeUtf8(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character))
            {
                return new(text, StartOfPiece(text, i), InvalidByte(text, i));
            }
            else if (!IsAllowed(character))
            {
                return new(text, StartOfPiece(text, i), NotAllowed);
            }
        }

        return new(text, text.Length, null);
    }

    private static YamlInput DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        char[] units = new char[bytes.Length / sizeof(char)];
        for (int i = 0; i < units.Length; i++)
        {
            ReadOnlySpan<byte> unit = bytes[(i * sizeof(char))..];
            units[i] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        string text = new(units);
        for (int i = 0; i < text.Length; i++)
        {
            if (ProblemAt(text, i) is { } problem)
            {
                return new(text, StartOfUtf16Piece(i), problem);
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return bytes.Length % sizeof(char) == 0
            ? new(text, text.Length, null)
            : new(text, StartOfUtf16Piece(text.Length), "incomplete UTF-16 character");
    }

    private static string? ProblemAt(string text, int at) => text[at] switch
    {
        var unit when char.IsLowSurrogate(unit) => "unexpected low surrogate area",
        var unit when char.IsHighSurrogate(unit) => at + 1 == text.Length ? "incomplete UTF-16 surrogate pair"
            : char.IsLowSurrogate(text[at + 1]) ? null
            : "expected low surrogate area",
        var unit => IsAllowed(unit) ? null : NotAllowed,
    };

    private static int StartOfUtf16Piece(int at) => at - (at % (PieceSize / sizeof(char)));

    private static string InvalidByte(string text, int at)
    {
        int value = text[at] & 0xff;
        int width = (value & 0xe0) == 0xc0 ? 2 : (value & 0xf0) == 0xe0 ? 3 : (value & 0xf8) == 0xf0 ? 4 : 0;
        return width == 0 ? "invalid leading UTF-8 octet"
            : at + 1 == text.Length ? "incomplete UTF-8 octet sequence"
            : "invalid trailing UTF-8 octet";
    }

    private static int StartOfPiece(string text, int at)
    {
        int bytes = Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
        int start = at;
        for (int excess = bytes % PieceSize; excess > 0 && start > 0; start--)
        {
            excess -= Encoding.UTF8.GetByteCount(text.AsSpan(start - 1, 1));
        }

        return start;
    }
}
