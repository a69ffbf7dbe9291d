using BuildTasks.GoTemplates.Texts;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Unicode's simple case folding: which letters <c>(?i)</c> takes for the same.</summary>
internal static class CaseFolding
{
    private const int FirstCased = 'A';
    private const int LastCased = 0x1E943;

    private static readonly Lazy<Dictionary<int, int[]>> Orbits = new(FindOrbits);

    /// <summary>The set with all letters that differ from its letters in case only.</summary>
    public static RuneSet Fold(RuneSet set)
    {
        if (set.Ranges is [var (low, high)] && low <= FirstCased && high >= LastCased)
        {
            return set;
        }

        return set.Ranges.All(range => range.High < 0x80) ? FoldAscii(set) : FoldAll(set);
    }

    // Most patterns: not worth finding all letters of Unicode.
    private static RuneSet FoldAscii(RuneSet set)
    {
        List<(int Low, int High)> folded = new(set.Ranges);
        for (char small = 'a'; small <= 'z'; small++)
        {
            char capital = char.ToUpperInvariant(small);
            if (set.Contains(small) || set.Contains(capital))
            {
                folded.AddRange([(small, small), (capital, capital)]);
                folded.AddRange(small switch { 'k' => [('\u212A', '\u212A')], 's' => [('\u017F', '\u017F')], _ => [] });
            }
        }

        return RuneSet.Of(folded);
    }

    private static RuneSet FoldAll(RuneSet set)
    {
        List<(int Low, int High)> folded = new(set.Ranges);
        foreach ((int rune, int[]? orbit) in Orbits.Value)
        {
            if (set.Contains(rune))
            {
                folded.AddRange(orbit.Select(other => (other, other)));
            }
        }

        return RuneSet.Of(folded);
    }

    // Letters with the same capital, or with the same small letter, belong together.
    private static Dictionary<int, int[]> FindOrbits()
    {
        IEnumerable<int> cased = Enumerable.Range(FirstCased, LastCased - FirstCased + 1)
            .Where(rune => rune is < 0xD800 or > 0xDFFF && rune is not ('\u0130' or '\u0131'))
            .Where(rune => GoRunes.ToUpper(rune) != rune || GoRunes.ToLower(rune) != rune);
        return cased.GroupBy(rune => GoRunes.ToUpper(GoRunes.ToLower(rune)))
            .Where(orbit => orbit.Count() > 1)
            .SelectMany(orbit => orbit.Select(rune => (Rune: rune, Orbit: orbit.ToArray())))
            .ToDictionary(entry => entry.Rune, entry => entry.Orbit);
    }
}
