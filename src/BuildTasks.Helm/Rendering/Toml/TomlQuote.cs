using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Rendering;

/// <summary>Texts as BurntSushi's encoder quotes them: always in double quotes, on one line.</summary>
internal static class TomlQuote
{
    /// <summary>The key as it is where it may be bare, else quoted.</summary>
    public static string Key(string key) => key.Length > 0 && key.All(IsBare) ? key : Text(key);

    /// <summary>Whether a key may have the character without quotes.</summary>
    public static bool IsBare(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    /// <summary>The text in double quotes.</summary>
    public static string Text(string text)
    {
        StringBuilder quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\t' => quoted.Append(@"\t"),
                '\n' => quoted.Append(@"\n"),
                '\f' => quoted.Append(@"\f"),
                '\r' => quoted.Append(@"\r"),
                < ' ' or '\x7f' => quoted.Append(CultureInfo.InvariantCulture, $@"\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
