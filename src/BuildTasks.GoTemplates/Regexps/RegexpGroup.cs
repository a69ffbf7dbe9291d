namespace BuildTasks.GoTemplates.Regexps;

/// <summary>What is inside of parentheses while it is being read; the outermost one is the whole pattern.</summary>
/// <param name="OuterFlags">The flags before the parenthesis, which hold again after it.</param>
/// <param name="IsCapture">Whether it has a number.</param>
internal sealed record RegexpGroup(RegexpFlags OuterFlags, bool IsCapture)
{
    private readonly List<RegexpNode> alternatives = [];

    /// <summary>What has been read of the current alternative.</summary>
    public List<RegexpNode> Parts { get; private set; } = [];

    public void NextAlternative()
    {
        alternatives.Add(new RegexpNode.Sequence(Parts));
        Parts = [];
    }

    public RegexpNode Close()
    {
        RegexpNode.Sequence last = new(Parts);
        return alternatives.Count == 0 ? last : new RegexpNode.Choice([.. alternatives, last]);
    }
}
