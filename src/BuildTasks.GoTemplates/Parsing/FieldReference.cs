namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A chain of fields that a template reads from its dot or from <c>$</c>, such as <c>.Values.image.tag</c>.</summary>
/// <param name="Names">The names of the fields.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record FieldReference(IReadOnlyList<string> Names, int Line, int Column)
{
    /// <summary>All chains in a text and the templates that it defines, in the order of their places.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public static IReadOnlyList<FieldReference> Find(string name, string text, FunctionTable functions)
    {
        Stack<Node> open = new();
        SortedDictionary<int, IReadOnlyList<string>> found = [];
        IReadOnlyCollection<TemplateTree> trees = Parser.Parse(name, text, FunctionTable.Builtins.With(functions));
        foreach (TemplateTree tree in trees)
        {
            open.Push(tree.Root);
        }

        while (open.TryPop(out Node? node))
        {
            if (node is FieldNode field)
            {
                found[node.Position] = field.Names;
            }
            else if (node is VariableNode { Name: "$", Fields: [_, ..] fields })
            {
                found[node.Position] = fields;
            }

            foreach (Node child in ChildrenOf(node))
            {
                open.Push(child);
            }
        }

        TemplateSource source = new(name, text);
        return [.. found.Select(entry => At(source.Locate(entry.Key), entry.Value))];
    }

    private static FieldReference At((int Line, int Column) place, IReadOnlyList<string> names) => new(names, place.Line, place.Column + 1);

    private static Node[] ChildrenOf(Node node) => node switch
    {
        ListNode list => list.Items,
        ActionNode action => [action.Pipeline],
        BranchNode branch => branch.Else is null ? [branch.Pipeline, branch.Body] : [branch.Pipeline, branch.Body, branch.Else],
        TemplateNode { Pipeline: { } pipeline } => [pipeline],
        PipelineNode pipeline => pipeline.Commands,
        CommandNode command => command.Operands,
        ChainNode chain => [chain.Operand],
        _ => [],
    };
}
