using System.Globalization;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Scans a scalar in single or double quotes.</summary>
/// <param name="cursor">At the opening quote.</param>
/// <param name="text">Where its text is put together.</param>
internal sealed class QuotedScalarScanner(YamlCursor cursor, FoldedText text)
{
    private readonly char quote = cursor.Current;

    public YamlToken Scan()
    {
        YamlMark start = cursor.Mark;
        text.Begin();
        cursor.Skip();
        while (true)
        {
            ThrowAtDocumentsEnd();
            while (!IsBlankOrEnd(cursor.Current) && ReadCharacter())
            {
            }

            if (cursor.Current == quote)
            {
                break;
            }

            while (IsBlank(cursor.Current) || IsBreak(cursor.Current))
            {
                text.TakeSpace(cursor);
            }

            text.Fold();
        }

        cursor.Skip();
        return new YamlToken(YamlTokenKind.Scalar, start, cursor.Mark, text.ToString());
    }

    private void ThrowAtDocumentsEnd()
    {
        if (cursor.IsDocumentIndicator('-') || cursor.IsDocumentIndicator('.'))
        {
            throw Problem("found unexpected document indicator");
        }

        if (cursor.Current == End)
        {
            throw Problem("found unexpected end of stream");
        }
    }

    /// <summary>Reads one character; false at the closing quote and after an escaped line break.</summary>
    private bool ReadCharacter()
    {
        if (quote == '\'' && cursor.Current == '\'' && cursor.Peek(1) == '\'')
        {
            text.Append('\'');
            cursor.Skip(2);
            return true;
        }

        if (cursor.Current == quote)
        {
            return false;
        }

        if (quote == '\'' || cursor.Current != '\\')
        {
            text.Read(cursor);
            return true;
        }

        if (IsBreak(cursor.Peek(1)))
        {
            cursor.Skip();
            cursor.SkipLineBreak();
            text.EscapeBreak();
            return false;
        }

        ReadEscape();
        return true;
    }

    private void ReadEscape()
    {
        switch (cursor.Peek(1))
        {
            case 'x': ReadCode(2); break;
            case 'u': ReadCode(4); break;
            case 'U': ReadCode(8); break;
            case var name:
                text.Append(Unescape(name) ?? throw Problem("found unknown escape character"));
                cursor.Skip(2);
                break;
        }
    }

    private static char? Unescape(char name) => name switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\e',
        ' ' or '"' or '\'' or '\\' => name,
        'N' => '\u0085',
        '_' => '\u00a0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    private void ReadCode(int digits)
    {
        cursor.Skip(2);
        long code = 0;
        for (int i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(cursor.Peek(i)))
            {
                throw Problem("did not find expected hexdecimal number");
            }

            code = (code << 4) + int.Parse([cursor.Peek(i)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        if (code is (>= 0xd800 and <= 0xdfff) or > 0x10ffff)
        {
            throw Problem("found invalid Unicode character escape code");
        }

        text.Append(char.ConvertFromUtf32((int)code));
        cursor.Skip(digits);
    }

    private YamlException Problem(string problem) => YamlException.FromScanner(problem, cursor.Mark);
}
