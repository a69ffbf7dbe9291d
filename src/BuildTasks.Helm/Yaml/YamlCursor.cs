using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Walks over the characters of a text and knows line and column.</summary>
internal sealed class YamlCursor
{
    // go-yaml decodes its input in pieces of this many bytes, and a bad character is found when its piece is decoded:
    // errors of the scanner in earlier pieces come first.
    private const int PieceSize = 512;

    private readonly string text;
    private readonly string? encodingProblem;
    private readonly int length;
    private int position;
    private int index;
    private int line;
    private int column;

    public YamlCursor(string text)
    {
        this.text = text;
        position = text.StartsWith('\ufeff') ? 1 : 0;
        (length, encodingProblem) = FindEncodingProblem(text);
        position = Math.Min(position, length);
    }

    public YamlMark Mark => new(index, line, column);

    public int Line => line;

    public int Column => column;

    public char Current => position < length ? text[position] : AtEnd();

    public char Peek(int offset) => position + offset < length ? text[position + offset] : AtEnd();

    /// <summary>Whether a line that consists of three such characters, or goes on after a blank, begins here.</summary>
    public bool IsDocumentIndicator(char character)
        => column == 0 && Current == character && Peek(1) == character && Peek(2) == character && IsBlankOrEnd(Peek(3));

    public void Skip()
    {
        if (!char.IsLowSurrogate(Current))
        {
            index++;
            column++;
        }

        position++;
    }

    public void Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Skip();
        }
    }

    public void SkipBlanks()
    {
        while (IsBlank(Current))
        {
            Skip();
        }
    }

    public void SkipComment()
    {
        if (Current == '#')
        {
            while (!IsBreakOrEnd(Current))
            {
                Skip();
            }
        }
    }

    public void SkipLineBreak()
    {
        if (!IsBreak(Current))
        {
            return;
        }

        var width = Current == '\r' && Peek(1) == '\n' ? 2 : 1;
        position += width;
        index += width;
        column = 0;
        line++;
    }

    /// <summary>Moves one character into <paramref name="target"/>.</summary>
    public void Read(StringBuilder target)
    {
        target.Append(Current);
        Skip();
    }

    /// <summary>Moves a line break into <paramref name="target"/>: a line feed, but U+2028 and U+2029 stay.</summary>
    public void ReadLineBreak(StringBuilder target)
    {
        target.Append(Current is '\u2028' or '\u2029' ? Current : '\n');
        SkipLineBreak();
    }

    /// <summary>The stream's end counts as the beginning of a new line.</summary>
    public void EndLine()
    {
        if (column != 0)
        {
            column = 0;
            line++;
        }
    }

    private char AtEnd() => encodingProblem is null ? End : throw new YamlException("yaml: " + encodingProblem, line + 1);

    private static (int Length, string? Problem) FindEncodingProblem(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character))
            {
                return (StartOfPiece(text, i), InvalidByte(text, i));
            }
            else if (!IsAllowed(character))
            {
                return (StartOfPiece(text, i), "control characters are not allowed");
            }
        }

        return (text.Length, null);
    }

    // A byte that is not UTF-8 is kept as U+DC00 plus the byte.
    private static string InvalidByte(string text, int at)
    {
        var value = text[at] & 0xff;
        var width = (value & 0xe0) == 0xc0 ? 2 : (value & 0xf0) == 0xe0 ? 3 : (value & 0xf8) == 0xf0 ? 4 : 0;
        return width == 0 ? "invalid leading UTF-8 octet"
            : at + 1 == text.Length ? "incomplete UTF-8 octet sequence"
            : "invalid trailing UTF-8 octet";
    }

    private static int StartOfPiece(string text, int at)
    {
        var bytes = Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
        var start = at;
        for (var excess = bytes % PieceSize; excess > 0 && start > 0; start--)
        {
            excess -= Encoding.UTF8.GetByteCount(text.AsSpan(start - 1, 1));
        }

        return start;
    }
}
