using System.Globalization;
using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Writes scalars in each of the styles as libyaml's emitter does.</summary>
/// <param name="output">Where to.</param>
/// <param name="lineWidth">The column after which a line is broken at the next space.</param>
internal sealed class ScalarWriter(YamlOutput output, int lineWidth)
{
    private const int IndentStep = 2;

    public void WritePlain(string value, int indent, bool mayBreak)
    {
        output.Separate();
        if (!mayBreak || value.Length <= lineWidth - output.Column)
        {
            output.Characters(value);
        }
        else
        {
            WriteFolded(value, indent, mayBreak, mayBreakAtEdges: true, quote: null);
        }

        output.EndScalar();
    }

    public void WriteSingleQuoted(string value, int indent, bool mayBreak)
    {
        output.Indicator("'", needsSpace: true);
        WriteFolded(value, indent, mayBreak, mayBreakAtEdges: false, quote: '\'');
        output.Indicator("'", needsSpace: false);
        output.EndScalar();
    }

    public void WriteDoubleQuoted(string value, int indent, bool mayBreak)
    {
        output.Indicator("\"", needsSpace: true);

        // A byte order mark at the beginning makes go-yaml escape all that follows.
        bool escapeAll = value.StartsWith('\ufeff');
        bool afterSpace = false;
        for (int i = 0; i < value.Length; i++)
        {
            char character = value[i];
            if (escapeAll || !ScalarAnalysis.IsPrintable(character) || IsBreak(character) || character is '"' or '\\')
            {
                Rune rune = Rune.TryGetRuneAt(value, i, out Rune found) ? found : Rune.ReplacementChar;
                i += rune.Utf16SequenceLength - 1;
                output.Characters(Escape(rune));
                afterSpace = false;
            }
            else if (character == ' ' && mayBreak && !afterSpace && output.Column > lineWidth && i > 0 && i < value.Length - 1)
            {
                output.Indent(indent);
                if (value[i + 1] == ' ')
                {
                    output.Character('\\');
                }

                afterSpace = true;
            }
            else
            {
                output.Character(character);
                afterSpace = character == ' ';
            }
        }

        output.Indicator("\"", needsSpace: false);
        output.EndScalar();
    }

    public void WriteLiteral(string value, int indent)
    {
        output.Indicator("|", needsSpace: true);
        if (value[0] == ' ' || IsBreak(value[0]))
        {
            output.Indicator(IndentStep.ToString(CultureInfo.InvariantCulture), needsSpace: false);
        }

        string chomping = !IsBreak(value[^1]) ? "-" : value.Length == 1 || IsBreak(value[^2]) ? "+" : "";
        output.Indicator(chomping, needsSpace: false);
        output.BeginLines();
        bool atLineStart = true;
        foreach (char character in value)
        {
            if (IsBreak(character))
            {
                output.Break(character);
                atLineStart = true;
                continue;
            }

            if (atLineStart)
            {
                output.Indent(indent);
                atLineStart = false;
            }

            output.Character(character);
        }

        if (!atLineStart)
        {
            output.EndLine();
        }
    }

    private void WriteFolded(string value, int indent, bool mayBreak, bool mayBreakAtEdges, char? quote)
    {
        bool afterSpace = false;
        bool afterBreak = false;
        for (int i = 0; i < value.Length; i++)
        {
            char character = value[i];
            if (character == ' ')
            {
                bool isInside = mayBreakAtEdges || (i > 0 && i < value.Length - 1);
                if (mayBreak && !afterSpace && output.Column > lineWidth && isInside && (i + 1 == value.Length || value[i + 1] != ' '))
                {
                    output.Indent(indent);
                }
                else
                {
                    output.Character(character);
                }

                afterSpace = true;
            }
            else if (IsBreak(character))
            {
                if (!afterBreak && character == '\n')
                {
                    output.Break();
                }

                output.Break(character);
                afterBreak = true;
            }
            else
            {
                if (afterBreak)
                {
                    output.Indent(indent);
                }

                if (character == quote)
                {
                    output.Character(character);
                }

                output.Character(character);
                afterSpace = false;
                afterBreak = false;
            }
        }
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        0x00 => "\\0",
        0x07 => "\\a",
        0x08 => "\\b",
        0x09 => "\\t",
        0x0a => "\\n",
        0x0b => "\\v",
        0x0c => "\\f",
        0x0d => "\\r",
        0x1b => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0xa0 => "\\_",
        0x2028 => "\\L",
        0x2029 => "\\P",
        <= 0xff => $"\\x{rune.Value:X2}",
        <= 0xffff => $"\\u{rune.Value:X4}",
        _ => $"\\U{rune.Value:X8}",
    };
}
