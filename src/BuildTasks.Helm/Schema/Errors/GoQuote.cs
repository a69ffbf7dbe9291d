using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary>Text in quotes as Go's <c>%q</c> writes it, and in the single quotes of the validator's messages.</summary>
internal static class GoQuote
{
    /// <summary><c>%q</c> of a string.</summary>
    public static string Double(string text) => "\"" + Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary><c>%q</c> of a rune.</summary>
    public static string Rune(Rune rune)
        => rune.Value == '\'' ? @"'\''" : "'" + Escape(rune.ToString()) + "'";

    /// <summary>The quotes of validation messages: single, with double quotes bare and single quotes escaped.</summary>
    public static string Single(string text) => "'" + Escape(text).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public static string SingleList(IEnumerable<string> texts) => string.Join(", ", texts.Select(Single));

    /// <summary>The escapes of <c>%q</c>, without the quotes and without escaping quotes.</summary>
    internal static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => escaped.Append(@"\\"),
                '\a' => escaped.Append(@"\a"),
                '\b' => escaped.Append(@"\b"),
                '\f' => escaped.Append(@"\f"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\t' => escaped.Append(@"\t"),
                '\v' => escaped.Append(@"\v"),
                < 0x20 or 0x7F => escaped.Append(@"\x").Append(rune.Value.ToString("x2", CultureInfo.InvariantCulture)),
                _ when IsPrintable(rune) => escaped.Append(rune.ToString()),
                < 0x10000 => escaped.Append(@"\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(@"\U").Append(rune.Value.ToString("x8", CultureInfo.InvariantCulture)),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Go's printable characters: letters, marks, numbers, punctuation, symbols, and the plain space.</summary>
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || System.Text.Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);
}
