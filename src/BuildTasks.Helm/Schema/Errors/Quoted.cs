using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Schema;

/// <summary>Text in the quotes of the validator's messages.</summary>
internal static class Quoted
{
    /// <summary><c>%q</c> of a string.</summary>
    public static string Double(string text) => GoQuote.Quote(text);

    /// <summary><c>%q</c> of a rune.</summary>
    public static string Rune(Rune rune) => Single(rune.ToString());

    /// <summary>The quotes around values and names: single, with double quotes bare and single quotes escaped.</summary>
    public static string Single(string text)
        => "'" + GoQuote.Quote(text)[1..^1]
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public static string SingleList(IEnumerable<string> texts) => string.Join(", ", texts.Select(Single));
}
