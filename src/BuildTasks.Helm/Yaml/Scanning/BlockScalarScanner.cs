using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Scans a scalar after <c>|</c> or <c>&gt;</c>.</summary>
/// <param name="cursor">At the indicator.</param>
/// <param name="parentIndent">The column of the block around it; -1 at the top.</param>
/// <param name="literal">Whether line breaks stay.</param>
internal sealed class BlockScalarScanner(YamlCursor cursor, int parentIndent, bool literal)
{
    private readonly StringBuilder value = new();
    private readonly StringBuilder lastBreak = new();
    private readonly StringBuilder emptyLines = new();
    private YamlMark end;
    private int indent;

    private enum Chomping
    {
        Clip,
        Strip,
        Keep,
    }

    public YamlToken Scan()
    {
        YamlMark start = cursor.Mark;
        cursor.Skip();
        Chomping chomping = ScanHeader();
        end = cursor.Mark;
        SkipEmptyLines();
        bool afterBlank = false;
        while (cursor.Column == indent && cursor.Current != End)
        {
            bool beginsBlank = IsBlank(cursor.Current);
            AppendBreaks(fold: !literal && !afterBlank && !beginsBlank);
            afterBlank = beginsBlank;
            while (!IsBreakOrEnd(cursor.Current))
            {
                cursor.Read(value);
            }

            if (IsBreak(cursor.Current))
            {
                cursor.ReadLineBreak(lastBreak);
            }

            SkipEmptyLines();
        }

        if (chomping != Chomping.Strip)
        {
            value.Append(lastBreak);
        }

        if (chomping == Chomping.Keep)
        {
            value.Append(emptyLines);
        }

        return new YamlToken(YamlTokenKind.Scalar, start, end, value.ToString());
    }

    private void AppendBreaks(bool fold)
    {
        if (!fold || lastBreak.Length == 0 || lastBreak[0] != '\n')
        {
            value.Append(lastBreak);
        }
        else if (emptyLines.Length == 0)
        {
            value.Append(' ');
        }

        value.Append(emptyLines);
        lastBreak.Clear();
        emptyLines.Clear();
    }

    private Chomping ScanHeader()
    {
        Chomping? chomping = ScanChomping();
        int increment = ScanIncrement();
        chomping ??= increment > 0 ? ScanChomping() : null;
        if (increment > 0)
        {
            indent = parentIndent >= 0 ? parentIndent + increment : increment;
        }

        cursor.SkipBlanks();
        cursor.SkipComment();
        if (!IsBreakOrEnd(cursor.Current))
        {
            throw Problem("did not find expected comment or line break");
        }

        cursor.SkipLineBreak();
        return chomping ?? Chomping.Clip;
    }

    private Chomping? ScanChomping()
    {
        if (cursor.Current is not ('+' or '-'))
        {
            return null;
        }

        Chomping chomping = cursor.Current == '+' ? Chomping.Keep : Chomping.Strip;
        cursor.Skip();
        return chomping;
    }

    private int ScanIncrement()
    {
        if (!char.IsAsciiDigit(cursor.Current))
        {
            return 0;
        }

        int increment = cursor.Current - '0';
        if (increment == 0)
        {
            throw Problem("found an indentation indicator equal to 0");
        }

        cursor.Skip();
        return increment;
    }

    /// <summary>Skips indentation and empty lines; the first text decides the indentation, if the header did not.</summary>
    private void SkipEmptyLines()
    {
        end = cursor.Mark;
        int deepest = 0;
        while (true)
        {
            while ((indent == 0 || cursor.Column < indent) && cursor.Current == ' ')
            {
                cursor.Skip();
            }

            deepest = Math.Max(deepest, cursor.Column);
            if ((indent == 0 || cursor.Column < indent) && cursor.Current == '\t')
            {
                throw Problem("found a tab character where an indentation space is expected");
            }

            if (!IsBreak(cursor.Current))
            {
                break;
            }

            cursor.ReadLineBreak(emptyLines);
            end = cursor.Mark;
        }

        if (indent == 0)
        {
            indent = Math.Max(Math.Max(deepest, parentIndent + 1), 1);
        }
    }

    private YamlException Problem(string problem) => YamlException.FromScanner(problem, cursor.Mark);
}
