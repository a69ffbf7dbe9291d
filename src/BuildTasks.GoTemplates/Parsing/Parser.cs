using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>
/// Parses one template. The templates that it defines have parsers of their own, which read on in the same text.
/// </summary>
internal sealed class Parser
{
    private readonly ParseContext context;
    private readonly TokenReader tokens;
    private readonly ActionParser actions;

    private Parser(ParseContext context)
    {
        this.context = context;
        tokens = new TokenReader(context);
        actions = new ActionParser(context, tokens, this);
    }

    /// <summary>Parses a text into the template of that name and those it defines.</summary>
    /// <exception cref="TemplateException">The text is no template; the message is Go's.</exception>
    public static IReadOnlyCollection<TemplateTree> Parse(string name, string text, FunctionTable functions)
    {
        ParseContext shared = new(new TemplateSource(name, text), functions);
        Parser parser = new(shared);
        parser.Add(name, parser.ParseText());
        return shared.Trees;
    }

    private ListNode ParseText()
    {
        int position = tokens.Peek().Position;
        List<Node> items = new();
        while (tokens.Peek().Kind != TokenKind.EndOfText)
        {
            if (tokens.Peek().Kind == TokenKind.LeftDelimiter)
            {
                Token delimiter = tokens.Next();
                if (tokens.NextNonSpace().Kind == TokenKind.Define)
                {
                    Inner().ParseDefinition();
                    continue;
                }

                tokens.PushBack(delimiter);
            }

            Node node = ParseTextOrAction();
            if (node is EndNode or ElseNode)
            {
                throw tokens.Error($"unexpected {node}");
            }

            items.Add(node);
        }

        return new ListNode(position, [.. items]);
    }

    private void ParseDefinition()
    {
        const string Clause = "define clause";
        string name = actions.ParseTemplateName(tokens.NextNonSpace(), Clause);
        tokens.Expect(TokenKind.RightDelimiter, Clause);
        (ListNode body, Node end) = ParseList();
        if (end is not EndNode)
        {
            throw tokens.Error($"unexpected {end} in {Clause}");
        }

        Add(name, body);
    }

    /// <summary>Parses statements up to <c>{{end}}</c> or <c>{{else}}</c>.</summary>
    public (ListNode List, Node End) ParseList()
    {
        int position = tokens.PeekNonSpace().Position;
        List<Node> items = new();
        while (tokens.PeekNonSpace().Kind != TokenKind.EndOfText)
        {
            Node node = ParseTextOrAction();
            if (node is EndNode or ElseNode)
            {
                return (new ListNode(position, [.. items]), node);
            }

            items.Add(node);
        }

        throw tokens.Error("unexpected EOF");
    }

    /// <summary>Parses the body of a <c>{{block}}</c>, which is a template of its own.</summary>
    public void ParseBlock(string name, string clause)
    {
        if (FreshStack.IsNeeded)
        {
            FreshStack.Run(() => Inner().ParseBlockBody(name, clause));
        }
        else
        {
            Inner().ParseBlockBody(name, clause);
        }
    }

    private void ParseBlockBody(string name, string clause)
    {
        if (!context.TryEnter())
        {
            throw tokens.Error("max nesting depth exceeded");
        }

        (ListNode body, Node end) = ParseList();
        if (end is not EndNode)
        {
            throw tokens.Error($"unexpected {end} in {clause}");
        }

        Add(name, body);
        context.Leave();
    }

    private Node ParseTextOrAction()
    {
        Token token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new TextNode(token.Position, token.Text);
            case TokenKind.LeftDelimiter:
                context.ActionLine = token.Line;
                Node action = actions.Parse();
                context.ActionLine = 0;
                return action;
            default:
                throw tokens.Unexpected(token, "input");
        }
    }

    private void Add(string name, ListNode root)
    {
        if (!context.TryAdd(new TemplateTree(name, context.Source, root)))
        {
            throw tokens.Error($"template: multiple definition of template {GoFormat.Quote(name)}");
        }
    }

    private Parser Inner() => new(context);
}
