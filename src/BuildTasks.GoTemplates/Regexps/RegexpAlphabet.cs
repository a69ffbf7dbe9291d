using System.Text;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>
/// How texts and patterns are written for .NET's engine, which sees UTF-16 units and Unicode's word characters where Go sees code points
/// and ASCII ones. ASCII stays. Any other code point becomes two private-use units, a lead and a tail, and a byte that is not UTF-8 becomes one:
/// none of them is a word character to .NET, and none can be taken for a part of another.
/// </summary>
internal static class RegexpAlphabet
{
    private const int FirstLead = 0xE000;
    private const int FirstByte = 0xE180;
    private const int FirstTail = 0xE200;
    private const int TailBits = 12;
    private const int TailMask = (1 << TailBits) - 1;
    private const int ReplacementRune = 0xFFFD;

    public static bool IsLead(char unit) => unit is >= (char)FirstLead and <= (char)(FirstLead + (RuneSet.MaxRune >> TailBits));

    public static bool IsTail(char unit) => unit is >= (char)FirstTail and <= (char)(FirstTail + TailMask);

    /// <summary>Writes a text, and the index in the original of every unit and of the end.</summary>
    public static (string Encoded, int[] Origins) Encode(string text)
    {
        StringBuilder encoded = new(text.Length * 2);
        List<int> origins = new(text.Length * 2);
        for (int i = 0; i < text.Length;)
        {
            bool isRune = Rune.TryGetRuneAt(text, i, out Rune rune);
            int length = encoded.Length;
            if (!isRune)
            {
                // See GoText: the lowest seven bits are those of the byte.
                encoded.Append((char)(FirstByte + (text[i] & 0x7F)));
            }
            else if (rune.IsAscii)
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                encoded.Append((char)(FirstLead + (rune.Value >> TailBits))).Append((char)(FirstTail + (rune.Value & TailMask)));
            }

            origins.AddRange(Enumerable.Repeat(i, encoded.Length - length));
            i += isRune ? rune.Utf16SequenceLength : 1;
        }

        origins.Add(text.Length);
        return (encoded.ToString(), [.. origins]);
    }

    /// <summary>A pattern for one character of a set.</summary>
    public static string PatternOf(RuneSet runes)
    {
        StringBuilder ascii = new();
        SortedDictionary<int, StringBuilder> tails = new();
        foreach ((int low, int high) in runes.Ranges)
        {
            if (low < 0x80)
            {
                ascii.Append(Range(low, Math.Min(high, 0x7F)));
            }

            if (high >= 0x80)
            {
                AddPairs(tails, Math.Max(low, 0x80), high);
            }
        }

        // Leads with the same tails are written together: the engine's automata grow with the number of alternatives.
        List<string> alternatives =
        [
            .. tails.GroupBy(entry => entry.Value.ToString(), entry => entry.Key, StringComparer.Ordinal)
                .Select(group => $"[{string.Concat(group.Select(lead => Unit(FirstLead + lead)))}][{group.Key}]"),
        ];

        if (runes.Contains(ReplacementRune))
        {
            alternatives.Add($"[{Range(FirstByte, FirstByte + 0x7F)}]");
        }

        if (ascii.Length > 0)
        {
            alternatives.Insert(0, $"[{ascii}]");
        }

        return alternatives.Count switch
        {
            0 => @"[^\u0000-\uFFFF]",
            1 => alternatives[0],
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    /// <summary>Adds a range of code points to the tails of each of its leads.</summary>
    private static void AddPairs(SortedDictionary<int, StringBuilder> tails, int low, int high)
    {
        for (int lead = low >> TailBits; lead <= high >> TailBits; lead++)
        {
            if (!tails.TryGetValue(lead, out StringBuilder? ranges))
            {
                tails[lead] = ranges = new StringBuilder();
            }

            int first = lead == low >> TailBits ? low & TailMask : 0;
            int last = lead == high >> TailBits ? high & TailMask : TailMask;
            ranges.Append(Range(FirstTail + first, FirstTail + last));
        }
    }

    private static string Range(int low, int high) => low == high ? Unit(low) : Unit(low) + "-" + Unit(high);

    private static string Unit(int unit) => $@"\u{unit:X4}";
}
