using System.Buffers;
using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>html</c>, <c>js</c> and <c>urlquery</c>.</summary>
internal static class Escaping
{
    /// <summary>The arguments printed one after another, as a template prints them.</summary>
    public static string TextOf(object?[] operands)
        => operands is [string text] ? text : GoFormat.Sprint([.. operands.Select(Printable)]);

    public static string Html(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char unit in text)
        {
            _ = unit switch
            {
                '"' => escaped.Append("&#34;"),
                '\'' => escaped.Append("&#39;"),
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\0' => escaped.Append('\uFFFD'),
                _ => escaped.Append(unit),
            };
        }

        return escaped.ToString();
    }

    public static string JavaScript(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int width) != OperationStatus.Done)
            {
                // A byte that is not UTF-8 counts as U+FFFD, which is printable, and is written as it is.
                escaped.Append(text[at++]);
                continue;
            }

            at += width;
            _ = rune.Value switch
            {
                '\\' => escaped.Append(@"\\"),
                '\'' => escaped.Append(@"\'"),
                '"' => escaped.Append(@"\"""),
                '<' or '>' or '&' or '=' => AppendCode(escaped, rune),
                < ' ' => AppendCode(escaped, rune),
                0x7F => escaped.Append('\x7F'),
                _ => GoQuote.IsPrintable(rune) ? escaped.Append(rune.ToString()) : AppendCode(escaped, rune),
            };
        }

        return escaped.ToString();
    }

    public static string UrlQuery(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (byte unit in GoText.ToUtf8(text))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                escaped.Append((char)unit);
            }
            else if (unit == ' ')
            {
                escaped.Append('+');
            }
            else
            {
                escaped.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    private static object Printable(object? operand) => operand is GoObject structure ? structure.Pointed : operand ?? "<no value>";

    private static StringBuilder AppendCode(StringBuilder escaped, Rune rune)
        => escaped.Append(@"\u").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
}
