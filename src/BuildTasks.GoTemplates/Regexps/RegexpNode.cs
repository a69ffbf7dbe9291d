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
    /// <summary>How many repetitions without an upper bound stand inside each other at the deepest place.</summary>
    public virtual int LoopDepth => 0;

    /// <summary>One character of a set.</summary>
    public sealed record OneOf(RuneSet Runes) : RegexpNode;

    /// <summary>No character, but a place in the text.</summary>
    public sealed record At(Position Position) : RegexpNode;

    /// <summary>One after the other; nothing when empty.</summary>
    public sealed record Sequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode
    {
        public override int LoopDepth { get; } = Parts.Select(part => part.LoopDepth).DefaultIfEmpty().Max();
    }

    /// <summary>The first of several that lets the whole expression match.</summary>
    public sealed record Choice(IReadOnlyList<RegexpNode> Alternatives) : RegexpNode
    {
        public override int LoopDepth { get; } = Alternatives.Select(alternative => alternative.LoopDepth).DefaultIfEmpty().Max();
    }

    /// <summary>A numbered group.</summary>
    public sealed record Capture(RegexpNode Inner) : RegexpNode
    {
        public override int LoopDepth { get; } = Inner.LoopDepth;
    }

    /// <summary>So many times; <paramref name="Max"/> is null for any number.</summary>
    public sealed record Repeat(RegexpNode Inner, int Min, int? Max, bool IsLazy) : RegexpNode
    {
        public override int LoopDepth { get; } = Inner.LoopDepth + (Max is null ? 1 : 0);
    }
}
