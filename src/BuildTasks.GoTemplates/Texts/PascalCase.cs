namespace BuildTasks.GoTemplates.Texts;

/// <summary>ToPascalCase of huandu/xstrings: words lose the hyphen, underscore or space between them and start with a capital.</summary>
internal static class PascalCase
{
    public static string Convert(string text)
    {
        int[] runes = GoRunes.Of(text);
        int start = Array.FindIndex(runes, r => !Words.IsConnector(r));
        if (start < 0)
        {
            // xstrings takes the last rune for a word of its own, and writes it once more.
            return GoRunes.ToText([.. runes, .. runes.TakeLast(1)]);
        }

        List<int> result = new(runes[..start]);
        bool inCapitals = GoRunes.IsUpper(runes[start]);
        int current = GoRunes.ToUpper(runes[start]);
        foreach (int next in runes.AsSpan(start + 1))
        {
            int previous = current;
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
