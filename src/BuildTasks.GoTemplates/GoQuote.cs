using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Go's strconv.Quote: a text as a Go string literal.</summary>
internal static class GoQuote
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                Append(quoted, rune);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                // Not a character but a byte that is not UTF-8, see GoText.
                quoted.Append(CultureInfo.InvariantCulture, $@"\x{(byte)text[i]:x2}");
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune)
    {
        var escape = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\a' => @"\a",
            '\b' => @"\b",
            '\f' => @"\f",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            '\v' => @"\v",
            _ => null,
        };
        if (escape is not null)
        {
            quoted.Append(escape);
        }
        else if (IsPrintable(rune))
        {
            quoted.Append(rune.ToString());
        }
        else
        {
            var (prefix, format) = rune.Value switch { < 0x80 => (@"\x", "x2"), <= 0xFFFF => (@"\u", "x4"), _ => (@"\U", "x8") };
            quoted.Append(prefix).Append(rune.Value.ToString(format, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Go's strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space.</summary>
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
