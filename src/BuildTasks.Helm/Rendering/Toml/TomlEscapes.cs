using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Rendering;

/// <summary>What escapes stand for. The reader of the string has checked their form.</summary>
internal static class TomlEscapes
{
    private const string Blanks = " \t\r\n";

    /// <summary>The text with what its escapes stand for.</summary>
    /// <param name="text">The text between the quotes.</param>
    /// <param name="isMultiline">Whether a backslash at the end of a line takes away all blanks and line breaks after it.</param>
    /// <param name="cursor">Right after the string.</param>
    public static string Replace(string text, bool isMultiline, TomlCursor cursor)
    {
        StringBuilder value = new(text.Length);
        int position = 0;
        while (text.IndexOf('\\', position) is var escape && escape >= 0)
        {
            value.Append(text, position, escape - position);
            position = isMultiline && EndOfContinuation(text, escape + 1) is { } end ? end : AppendEscaped(text, escape + 1, value, cursor);
        }

        return value.Append(text, position, text.Length - position).ToString();
    }

    // The position after the blanks if there is a line break among them.
    private static int? EndOfContinuation(string text, int start)
    {
        ReadOnlySpan<char> blanks = text.AsSpan(start);
        int length = blanks.IndexOfAnyExcept(Blanks);
        length = length < 0 ? blanks.Length : length;
        return blanks[..length].Contains('\n') ? start + length : null;
    }

    // Gives the position after the escape.
    private static int AppendEscaped(string text, int position, StringBuilder value, TomlCursor cursor)
    {
        char name = text[position++];
        int digits = name switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            value.Append(Code(text.AsSpan(position, digits), cursor));
            return position + digits;
        }

        value.Append(name switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            'e' => '\e',
            '"' or '\\' => name,
            _ => throw cursor.ErrorHere($@"invalid escape: '\{name}'"),
        });
        return position;
    }

    private static string Code(ReadOnlySpan<char> digits, TomlCursor cursor)
        => Rune.TryCreate(uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out Rune rune)
            ? rune.ToString()
            : throw cursor.ErrorHere($@"Escaped character '\u{digits}' is not valid UTF-8.");
}
