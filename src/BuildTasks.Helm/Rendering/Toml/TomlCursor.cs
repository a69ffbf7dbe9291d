using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The characters of a TOML text one by one, with the lines that BurntSushi's messages give.</summary>
/// <param name="text">The text, without a byte order mark.</param>
/// <param name="tables">Where in the document the reader is, for messages.</param>
internal sealed class TomlCursor(string text, TomlTables tables)
{
    /// <summary>What comes after the last character. NUL is no character of TOML, and messages show the end as one.</summary>
    public const int End = 0;

    private int position;
    private int start;
    private bool passedEnd;
    private (int Position, int Line) before;

    /// <summary>The line of the next character, from 1 on.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The text from the last <see cref="Mark"/> up to here.</summary>
    public string Taken => text[start..position];

    /// <summary>Begins a new <see cref="Taken"/>.</summary>
    public void Mark() => start = position;

    /// <summary>Takes the next character.</summary>
    /// <exception cref="TomlException">It may not stand in a TOML text.</exception>
    public int Next()
    {
        before = (position, Line);
        passedEnd = position == text.Length;
        if (passedEnd)
        {
            return End;
        }

        int character = Decode(out int length);
        if (IsControl(character) || (character == '\r' && (position + 1 == text.Length || text[position + 1] != '\n')))
        {
            throw ErrorHere(string.Create(CultureInfo.InvariantCulture, $"TOML files cannot contain control characters: '0x{character:x2}'"));
        }

        Line += character == '\n' ? 1 : 0;
        position += length;
        return character;
    }

    /// <summary>Gives the character of the last <see cref="Next"/> back.</summary>
    public void Back()
    {
        (position, Line) = before;
        passedEnd = false;
    }

    /// <summary>Gives that many ASCII characters of the current line back.</summary>
    public void Back(int count) => position -= count;

    /// <summary>The next character, which stays.</summary>
    public int Peek()
    {
        int character = Next();
        Back();
        return character;
    }

    /// <summary>Takes the next character if it is the expected one.</summary>
    public bool TryTake(char expected)
    {
        if (Next() == expected)
        {
            return true;
        }

        Back();
        return false;
    }

    /// <summary>Takes characters as long as they are of a kind.</summary>
    public void TakeWhile(Func<int, bool> isOfKind)
    {
        while (isOfKind(Next()))
        {
        }

        Back();
    }

    /// <summary>Takes blanks and tabs.</summary>
    public void SkipBlanks() => TakeWhile(IsBlank);

    /// <summary>Takes the rest of a comment, up to the end of its line.</summary>
    public void SkipComment() => TakeWhile(character => !IsBreak(character) && character != End);

    /// <summary>Takes blanks, line breaks and comments, and the character after them.</summary>
    public int NextBeyondBlankLines()
    {
        while (true)
        {
            int character = Next();
            if (character == '#')
            {
                SkipComment();
            }
            else if (!IsBlank(character) && !IsBreak(character))
            {
                return character;
            }
        }
    }

    /// <summary>A fault at the characters that were taken last; of the end, in the line that it ends.</summary>
    public TomlException Error(string message)
        => tables.Error(passedEnd && position > 0 && text[position - 1] == '\n' ? Line - 1 : Line, message);

    /// <summary>A fault at the characters that were taken last, in the line in which they stand.</summary>
    public TomlException ErrorHere(string message) => tables.Error(Line, message);

    /// <summary>A fault at a line feed that was taken, in the line that it ends; at CR or the end it is one line too early, as BurntSushi's.</summary>
    public TomlException ErrorInLineBefore(string message) => tables.Error(Line - 1, message);

    /// <summary>A fault in an escape, which at the end of the text is reported one line too early, as BurntSushi does.</summary>
    public TomlException ErrorInEscape(string message) => passedEnd ? ErrorInLineBefore(message) : ErrorHere(message);

    /// <summary>A character as messages quote it.</summary>
    public static string Quote(int character) => GoQuote.QuoteRune(character, ascii: false);

    /// <summary>A character as some messages have it, as it is.</summary>
    public static string Show(int character) => new Rune(character).ToString();

    public static bool IsBlank(int character) => character is ' ' or '\t';

    public static bool IsBreak(int character) => character is '\n' or '\r';

    private static bool IsControl(int character) => character is (< ' ' and not ('\t' or '\r' or '\n')) or 0x7f;

    private int Decode(out int length)
    {
        length = 1;
        char unit = text[position];
        if (!char.IsSurrogate(unit))
        {
            return unit;
        }

        if (Rune.TryGetRuneAt(text, position, out Rune rune))
        {
            length = rune.Utf16SequenceLength;
            return rune.Value;
        }

        throw ErrorHere(string.Create(CultureInfo.InvariantCulture, $"invalid UTF-8 byte: 0x{GoText.ToUtf8([unit])[0]:x2}"));
    }
}
