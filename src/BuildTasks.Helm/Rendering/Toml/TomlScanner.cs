using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The characters of a TOML document.</summary>
internal sealed class TomlScanner(string text)
{
    private int position;
    private int line = 1;

    /// <summary>The key that is being read, for messages.</summary>
    public string LastKey { get; set; } = "";

    public bool AtEnd => position >= text.Length;

    public char Current => AtEnd ? '\0' : text[position];

    public char Take()
    {
        if (AtEnd)
        {
            throw Problem("unexpected EOF");
        }

        if (text[position] == '\n')
        {
            line++;
        }

        return text[position++];
    }

    public bool TryTake(string expected)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        position += expected.Length;
        return true;
    }

    public void Expect(string expected, string problem)
    {
        if (!TryTake(expected))
        {
            throw Unexpected("", problem);
        }
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            position++;
        }
    }

    public void SkipBlankLines()
    {
        while (true)
        {
            SkipBlanks();
            SkipComment();
            if (Current is not ('\n' or '\r'))
            {
                return;
            }

            Take();
        }
    }

    public void EndLine()
    {
        SkipBlanks();
        SkipComment();
        if (!AtEnd && Current is not ('\n' or '\r'))
        {
            throw Problem($"expected a top-level item to end with a newline, comment, or EOF, but got {QuoteCharacter(Current)} instead");
        }
    }

    public string[] ReadKey()
    {
        var parts = new List<string>();
        do
        {
            SkipBlanks();
            parts.Add(Current is '"' or '\'' ? ReadString(mayBeMultiline: false) : ReadBareKey());
        }
        while (TryTake("."));

        return [.. parts];
    }

    public string ReadBareValue()
    {
        var start = position;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Current) || Current is '+' or '-' or '_' or '.' or ':'
            || (Current == ' ' && IsDateTime(start))))
        {
            position++;
        }

        return position > start ? text[start..position] : throw Unexpected("expected value", "expected value but found {0} instead");
    }

    public string ReadString(bool mayBeMultiline)
    {
        var quote = Take();
        var isMultiline = mayBeMultiline && Current == quote && position + 1 < text.Length && text[position + 1] == quote;
        if (isMultiline)
        {
            position += 2;
            SkipFirstBreak();
        }

        var value = new StringBuilder();
        while (!TakeClosing(quote, isMultiline, value))
        {
            ReadCharacter(quote, isMultiline, value);
        }

        return value.ToString();
    }

    public TomlException AlreadyDefined(string[] path)
        => Problem($"Key '{string.Join('.', path)}' has already been defined.", string.Join('.', path));

    /// <summary>Something else was expected here.</summary>
    /// <param name="atEnd">What, when the text has ended.</param>
    /// <param name="elsewhere">The whole message when it has not; <c>{0}</c> is the character that is there.</param>
    public TomlException Unexpected(string atEnd, string elsewhere)
        => Problem(
            !AtEnd ? string.Format(CultureInfo.InvariantCulture, elsewhere, QuoteCharacter(Current))
            : atEnd.Length == 0 ? "unexpected EOF"
            : "unexpected EOF; " + atEnd);

    public TomlException Problem(string message, string? key = null)
    {
        var place = (key ?? LastKey) is { Length: > 0 } last ? $" (last key {GoQuote.Quote(last)})" : "";
        return new TomlException(string.Create(CultureInfo.InvariantCulture, $"toml: line {line}{place}: {message}"));
    }

    private static string QuoteCharacter(char character) => character switch
    {
        '\n' => @"'\n'",
        '\r' => @"'\r'",
        '\'' => @"'\''",
        _ => $"'{character}'",
    };

    private void SkipComment()
    {
        if (Current == '#')
        {
            var end = text.IndexOf('\n', position);
            position = end < 0 ? text.Length : end;
        }
    }

    private void SkipFirstBreak()
    {
        if (Current == '\r' && position + 1 < text.Length && text[position + 1] == '\n')
        {
            position++;
        }

        if (Current == '\n')
        {
            Take();
        }
    }

    // A date and a time may have a space between them.
    private bool IsDateTime(int start)
        => position - start == 10 && text[start + 4] == '-' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);

    private string ReadBareKey()
    {
        var start = position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '-')
        {
            position++;
        }

        return position > start ? text[start..position] : throw Unexpected("expected a key", "unexpected {0}: key name appears blank");
    }

    private bool TakeClosing(char quote, bool isMultiline, StringBuilder value)
    {
        if (Current != quote)
        {
            return false;
        }

        if (!isMultiline)
        {
            position++;
            return true;
        }

        var count = 0;
        while (count < 5 && position + count < text.Length && text[position + count] == quote)
        {
            count++;
        }

        if (count < 3)
        {
            return false;
        }

        // One or two quotes may stand before the closing ones.
        value.Append(quote, count - 3);
        position += count;
        return true;
    }

    private void ReadCharacter(char quote, bool isMultiline, StringBuilder value)
    {
        if (AtEnd)
        {
            throw Problem(isMultiline ? $"unexpected EOF; expected '{new string(quote, 3)}'" : $"unexpected EOF; expected '{quote}'");
        }

        var character = Take();
        if (character == '\n' && !isMultiline)
        {
            throw Problem("strings cannot contain newlines");
        }

        if (character == '\\' && quote == '"')
        {
            ReadEscape(isMultiline, value);
        }
        else
        {
            value.Append(character);
        }
    }

    private void ReadEscape(bool isMultiline, StringBuilder value)
    {
        if (isMultiline && Current is '\n' or '\r' or ' ' or '\t')
        {
            while (Current is '\n' or '\r' or ' ' or '\t')
            {
                Take();
            }

            return;
        }

        var name = Take();
        switch (name)
        {
            case 'x': value.Append(ReadCode(2)); break;
            case 'u': value.Append(ReadCode(4)); break;
            case 'U': value.Append(ReadCode(8)); break;
            default:
                value.Append(name switch
                {
                    'b' => '\b',
                    't' => '\t',
                    'n' => '\n',
                    'f' => '\f',
                    'r' => '\r',
                    'e' => '\e',
                    '"' or '\\' => name,
                    _ => throw Problem($"invalid escape in string '\\{name}'"),
                });
                break;
        }
    }

    private string ReadCode(int digits)
    {
        var end = Math.Min(position + digits, text.Length);
        if (end - position < digits
            || !uint.TryParse(text.AsSpan(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.TryCreate(code, out var rune))
        {
            throw Problem($"Escaped character '\\{text[position..end]}' is not valid UTF-8.");
        }

        position = end;
        return rune.ToString();
    }
}
