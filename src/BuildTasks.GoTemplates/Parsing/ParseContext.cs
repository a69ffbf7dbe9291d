namespace BuildTasks.GoTemplates.Parsing;

/// <summary>What the parsers of one text share: its tokens, the known functions, and the templates found so far.</summary>
internal sealed class ParseContext(TemplateSource source, FunctionTable functions)
{
    private readonly Dictionary<string, TemplateTree> trees = new(StringComparer.Ordinal);

    // Deeper than anybody writes, shallow enough for every stack.
    private const int MaximumNesting = 1000;
    private int nesting;

    public TemplateSource Source => source;

    public Lexer Lexer { get; } = new(source.Text, !functions.TryGet("break", out _), !functions.TryGet("continue", out _));

    public IReadOnlyCollection<TemplateTree> Trees => trees.Values;

    /// <summary>Where the action starts that is being parsed; 0 outside of actions.</summary>
    public int ActionLine { get; set; }

    public bool HasFunction(string name) => functions.TryGet(name, out _);

    /// <summary>Enters a level of nesting; false when there are too many.</summary>
    public bool TryEnter() => ++nesting <= MaximumNesting;

    public void Leave() => nesting--;

    /// <summary>Adds a template; false when the text defines it a second time. An empty one neither replaces nor collides.</summary>
    public bool TryAdd(TemplateTree tree)
    {
        if (!trees.TryGetValue(tree.Name, out TemplateTree? known) || known.Root.IsEmpty)
        {
            trees[tree.Name] = tree;
            return true;
        }

        return tree.Root.IsEmpty;
    }
}
