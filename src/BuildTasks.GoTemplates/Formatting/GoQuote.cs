using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>strconv.Quote</c> and its relatives: texts and characters as Go literals.</summary>
internal static class GoQuote
{
    /// <summary>The text in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ascii">Whether everything beyond ASCII is escaped, as <c>QuoteToASCII</c> does.</param>
    public static string Quote(string text, bool ascii = false)
    {
        StringBuilder quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                Append(quoted, rune, '"', ascii);
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

    /// <summary>The character in single quotes; what is none becomes U+FFFD.</summary>
    public static string QuoteRune(long codePoint, bool ascii)
    {
        StringBuilder quoted = new("'");
        Append(quoted, ToRune(codePoint), '\'', ascii);
        return quoted.Append('\'').ToString();
    }

    /// <summary>The character of that number; what is none becomes U+FFFD.</summary>
    public static Rune ToRune(long codePoint)
        => codePoint is >= 0 and <= 0x10FFFF && Rune.TryCreate((int)codePoint, out Rune rune) ? rune : Rune.ReplacementChar;

    /// <summary>Whether the text can be written between back quotes: one line, without control characters.</summary>
    public static bool CanBackquote(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || (rune.Value < ' ' && rune.Value != '\t') || rune.Value is '`' or 0x7F or 0xFEFF)
            {
                return false;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    /// <summary>Go's strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static void Append(StringBuilder quoted, Rune rune, char quote, bool ascii)
    {
        string? escape = rune.Value switch
        {
            '\\' => @"\\",
            '\a' => @"\a",
            '\b' => @"\b",
            '\f' => @"\f",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            '\v' => @"\v",
            var value when value == quote => $@"\{quote}",
            _ => null,
        };
        if (escape is not null)
        {
            quoted.Append(escape);
        }
        else if (rune.IsAscii ? IsPrintable(rune) : !ascii && IsPrintable(rune))
        {
            quoted.Append(rune.ToString());
        }
        else
        {
            (string prefix, string format) = rune.Value switch { < 0x80 => (@"\x", "x2"), <= 0xFFFF => (@"\u", "x4"), _ => (@"\U", "x8") };
            quoted.Append(prefix).Append(rune.Value.ToString(format, CultureInfo.InvariantCulture));
        }
    }
}
