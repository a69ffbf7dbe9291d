namespace BuildTasks.GoTemplates.Texts;

/// <summary>ToPascalCase of huandu/xstrings: words lose the hyphen, underscore or space between them and start with a capital.</summary>
internal static class PascalCase
{
    public static string Convert(string text)
    {
        var runes = GoRunes.Of(text);
        var start = Array.FindIndex(runes, r => !Words.IsConnector(r));
        if (start < 0)
        {
            // xstrings takes the last rune for a word of its own, and writes it once more.
            return GoRunes.ToText([.. runes, .. runes.TakeLast(1)]);
        }

        var result = new List<int>(runes[..start]);
        var inCapitals = GoRunes.IsUpper(runes[start]);
        var current = GoRunes.ToUpper(runes[start]);
        foreach (var next in runes.AsSpan(start + 1))
        {
            var previous = current;
            current = next;
            if (!Words.IsConnector(previous))
            {
                // A word that is all capitals keeps only its first.
                inCapitals &= GoRunes.IsUpper(current);
                current = inCapitals ? GoRunes.ToLower(current) : current;
                result.Add(previous);
            }
            else if (Words.IsConnector(current))
            {
                // Of several connectors in a row all but one stay.
                result.Add(previous);
            }
            else
            {
                inCapitals = GoRunes.IsUpper(current);
                current = GoRunes.ToUpper(current);
            }
        }

        result.Add(current);
        return GoRunes.ToText([.. result]);
    }
}
