namespace BuildTasks.GoTemplates.Texts;

/// <summary>The kinds of pieces that huandu/xstrings splits a name into.</summary>
internal enum WordKind
{
    /// <summary>There is no more, or only bytes that are not UTF-8.</summary>
    Invalid,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A word with a capital in front, or all in capitals.</summary>
    UpperCase,

    /// <summary>Letters without capitals.</summary>
    Alphabet,

    /// <summary>Hyphens, underscores, spaces.</summary>
    Connector,

    /// <summary>Punctuation.</summary>
    Punctuation,

    /// <summary>Anything else, for example Chinese characters.</summary>
    Other,
}

/// <summary>Splits a name into words by case, digits and connectors.</summary>
internal sealed class Words(int[] runes)
{
    private int position;

    public bool AtEnd => position == runes.Length;

    public static bool IsConnector(int rune) => rune is '-' or '_' || GoRunes.IsSpace(rune);

    public (WordKind Kind, int[] Word) Next()
    {
        int start = position;
        int first = TakeValid(GoRunes.Error);
        WordKind kind = KindOf(first);
        switch (kind)
        {
            case WordKind.Invalid:
                break;
            case WordKind.Connector:
                TakeWhile(IsConnector);
                break;
            case WordKind.Punctuation:
                TakeWhile(GoRunes.IsPunct);
                break;
            case WordKind.UpperCase:
                TakeUpperCaseWord();
                break;
            case WordKind.Alphabet:
                TakeWhile(IsSmallAlphabet);
                break;
            case WordKind.Number:
                TakeWhile(GoRunes.IsNumber);
                break;
            default:
                TakeWhile(r => KindOf(r) is WordKind.Other or WordKind.Invalid);
                break;
        }

        return (kind, runes[start..position]);
    }

    private static WordKind KindOf(int rune) => rune switch
    {
        _ when GoRunes.IsError(rune) => WordKind.Invalid,
        _ when IsConnector(rune) => WordKind.Connector,
        _ when GoRunes.IsPunct(rune) => WordKind.Punctuation,
        _ when GoRunes.IsUpper(rune) => WordKind.UpperCase,
        _ when IsAlphabet(rune) => WordKind.Alphabet,
        _ when GoRunes.IsNumber(rune) => WordKind.Number,
        _ => WordKind.Other,
    };

    // "HTTPStatus" is two words: its second one starts with the last capital.
    private void TakeUpperCaseWord()
    {
        if (AtEnd)
        {
            return;
        }

        (int next, int length) = PeekValid(runes[position - 1]);
        if (!GoRunes.IsUpper(next))
        {
            TakeWhile(IsSmallAlphabet);
            return;
        }

        int lastLength = length;
        position += length;
        int following = next;
        while (!AtEnd)
        {
            (following, length) = PeekValid(following);
            if (!GoRunes.IsUpper(following))
            {
                break;
            }

            lastLength = length;
            position += length;
        }

        if (!AtEnd && IsAlphabet(following))
        {
            position -= lastLength;
        }
    }

    private void TakeWhile(Predicate<int> belongs)
    {
        int previous = runes[position - 1];
        while (!AtEnd)
        {
            (int rune, int length) = PeekValid(previous);
            if (!belongs(rune))
            {
                return;
            }

            previous = rune;
            position += length;
        }
    }

    private int TakeValid(int previous)
    {
        (int rune, int length) = PeekValid(previous);
        position += length;
        return rune;
    }

    // Runes that are not UTF-8 belong to whatever follows them, or else to what precedes.
    private (int Rune, int Length) PeekValid(int previous)
    {
        int end = position;
        while (end < runes.Length && GoRunes.IsError(runes[end]))
        {
            end++;
        }

        return end < runes.Length ? (runes[end], end + 1 - position) : (previous, end - position);
    }

    private static bool IsSmallAlphabet(int rune) => IsAlphabet(rune) && !GoRunes.IsUpper(rune);

    // Letters, but not Chinese, Japanese and Korean ones.
    private static bool IsAlphabet(int rune) => GoRunes.IsLetter(rune) && rune is not (
        (>= 0x3400 and <= 0x4D85) or (>= 0x4E00 and <= 0x9FCC) or (>= 0x20000 and <= 0x2B81D));
}
