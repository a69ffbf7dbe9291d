namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Where in a text an assertion holds.</summary>
internal enum Position
{
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A parsed regular expression.</summary>
internal abstract record RegexpNode
{
    /// <summary>One character of a set.</summary>
    public sealed record OneOf(RuneSet Runes) : RegexpNode;

    /// <summary>No character, but a place in the text.</summary>
    public sealed record At(Position Position) : RegexpNode;

    /// <summary>One after the other; nothing when empty.</summary>
    public sealed record Sequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

    /// <summary>The first of several that lets the whole expression match.</summary>
    public sealed record Choice(IReadOnlyList<RegexpNode> Alternatives) : RegexpNode;

    /// <summary>A numbered group.</summary>
    public sealed record Capture(RegexpNode Inner) : RegexpNode;

    /// <summary>So many times; <paramref name="Max"/> is null for any number.</summary>
    public sealed record Repeat(RegexpNode Inner, int Min, int? Max, bool IsLazy) : RegexpNode;
}
