using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Charts;

/// <summary>Text from Chart.yaml as Helm keeps it: every kind of space is a space, and what cannot be printed is gone.</summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(' ');
            }
            else if (IsPrintable(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    // Go's unicode.IsPrint.
    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
