namespace BuildTasks.GoTemplates.SemVer;

/// <summary>Reads the parts of a version from a text, each as long as it goes, and remembers how far it got.</summary>
internal ref struct VersionScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == text.Length;

    public bool Skip(char expected)
    {
        bool found = Position < text.Length && text[Position] == expected;
        Position += found ? 1 : 0;
        return found;
    }

    /// <summary>Go's <c>\s</c>: no vertical tab, no Unicode spaces. Says whether there was any.</summary>
    public bool SkipSpaces()
    {
        int start = Position;
        while (Position < text.Length && text[Position] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            Position++;
        }

        return Position > start;
    }

    /// <summary>A run of digits, and of <paramref name="others"/>; empty where there is none.</summary>
    public ReadOnlySpan<char> Number(ReadOnlySpan<char> others = default)
    {
        int start = Position;
        while (Position < text.Length && (char.IsAsciiDigit(text[Position]) || others.Contains(text[Position])))
        {
            Position++;
        }

        return text[start..Position];
    }

    /// <summary>A dot and a number; consumes nothing where either is missing.</summary>
    public ReadOnlySpan<char> DottedNumber(ReadOnlySpan<char> others = default)
    {
        int start = Position;
        ReadOnlySpan<char> number = Skip('.') ? Number(others) : default;
        if (number.IsEmpty)
        {
            Position = start;
        }

        return number;
    }

    /// <summary>Identifiers joined by dots after <paramref name="sign"/>; consumes nothing where either is missing.</summary>
    public ReadOnlySpan<char> Identifiers(char sign)
    {
        int start = Position;
        if (!Skip(sign) || !SkipIdentifier())
        {
            Position = start;
            return default;
        }

        int end = Position;
        while (Skip('.') && SkipIdentifier())
        {
            end = Position;
        }

        Position = end;
        return text[(start + 1)..end];
    }

    private bool SkipIdentifier()
    {
        int start = Position;
        while (Position < text.Length && (char.IsAsciiLetterOrDigit(text[Position]) || text[Position] == '-'))
        {
            Position++;
        }

        return Position > start;
    }
}
