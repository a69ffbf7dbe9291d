namespace BuildTasks.GoTemplates.Texts;

/// <summary>Changes of case that keep the characters in their places.</summary>
internal static class LetterCase
{
    /// <summary>Go's strings.Title: a capital at the start of every word.</summary>
    public static string Title(string text)
    {
        int previous = (int)' ';
        return GoRunes.Map(text, rune =>
        {
            int mapped = IsSeparator(previous) ? GoRunes.ToTitle(rune) : rune;
            previous = rune;
            return mapped;
        });
    }

    /// <summary>goutils.Uncapitalize: a small letter at the start of every word.</summary>
    public static string Untitle(string text)
    {
        bool atStart = true;
        return GoRunes.Map(text, rune =>
        {
            bool space = GoRunes.IsSpace(rune);
            int mapped = atStart && !space ? GoRunes.ToLower(rune) : rune;
            atStart = space;
            return mapped;
        });
    }

    /// <summary>goutils.SwapCase: small letters become capitals and the other way round; at the start of a word, title case.</summary>
    public static string Swap(string text)
    {
        bool afterSpace = true;
        return GoRunes.Map(text, rune =>
        {
            if (GoRunes.IsUpper(rune) || GoRunes.IsTitle(rune))
            {
                afterSpace = false;
                return GoRunes.ToLower(rune);
            }

            if (GoRunes.IsLower(rune))
            {
                int mapped = afterSpace ? GoRunes.ToTitle(rune) : GoRunes.ToUpper(rune);
                afterSpace = false;
                return mapped;
            }

            afterSpace = GoRunes.IsSpace(rune);
            return rune;
        });
    }

    // The rule of strings.Title, which knows nothing of punctuation outside of ASCII.
    private static bool IsSeparator(int rune) => rune <= 0x7F
        ? !char.IsAsciiLetterOrDigit((char)rune) && rune != '_'
        : !GoRunes.IsLetter(rune) && !GoRunes.IsDigit(rune) && GoRunes.IsSpace(rune);
}
