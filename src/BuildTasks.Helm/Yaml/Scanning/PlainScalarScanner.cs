using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Scans a scalar without quotes.</summary>
/// <param name="cursor">At its first character.</param>
/// <param name="text">Where its text is put together.</param>
/// <param name="indent">The column that further lines must reach.</param>
/// <param name="inFlow">Whether it is inside brackets, whose characters end it.</param>
internal sealed class PlainScalarScanner(YamlCursor cursor, FoldedText text, int indent, bool inFlow)
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>Whether the scanner stands at the beginning of a later line, where a key may begin.</summary>
    public bool EndedAtNewLine { get; private set; }

    public static bool CanBegin(char first, char second, bool inFlow)
        => (!IsBlankOrEnd(first) && !Indicators.Contains(first, StringComparison.Ordinal))
            || (first == '-' && !IsBlank(second))
            || (!inFlow && first is '?' or ':' && !IsBlankOrEnd(second));

    public YamlToken Scan()
    {
        YamlMark start = cursor.Mark;
        YamlMark end = start;
        text.Begin();
        while (!cursor.IsDocumentIndicator('-') && !cursor.IsDocumentIndicator('.') && cursor.Current != '#')
        {
            while (!EndsHere())
            {
                text.Fold();
                text.Read(cursor);
                end = cursor.Mark;
            }

            if (!IsBlank(cursor.Current) && !IsBreak(cursor.Current))
            {
                break;
            }

            SkipWhiteSpace();
            if (!inFlow && cursor.Column < indent)
            {
                break;
            }
        }

        EndedAtNewLine = text.HasBreak;
        return new YamlToken(YamlTokenKind.Scalar, start, end, text.ToString(), Plain: true);
    }

    private bool EndsHere()
    {
        char current = cursor.Current;
        return IsBlankOrEnd(current)
            || (current == ':' && IsBlankOrEnd(cursor.Peek(1)))
            || (inFlow && current is ',' or '?' or '[' or ']' or '{' or '}');
    }

    private void SkipWhiteSpace()
    {
        while (IsBlank(cursor.Current) || IsBreak(cursor.Current))
        {
            if (text.HasBreak && cursor.Column < indent && cursor.Current == '\t')
            {
                throw YamlException.FromScanner("found a tab character that violates indentation", cursor.Mark);
            }

            text.TakeSpace(cursor);
        }
    }
}
