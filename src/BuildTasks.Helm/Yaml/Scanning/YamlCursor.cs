using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Walks over the characters of a text and knows line and column.</summary>
internal sealed class YamlCursor
{
    private readonly string text;
    private readonly string? encodingProblem;
    private readonly int length;
    private int position;
    private int index;
    private int line;
    private int column;

    public YamlCursor(string text)
    {
        (this.text, length, encodingProblem) = YamlInput.Decode(text);
        position = length > 0 && this.text[0] == '\ufeff' ? 1 : 0;
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
        for (int i = 0; i < count; i++)
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

        int width = Current == '\r' && Peek(1) == '\n' ? 2 : 1;
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
}
