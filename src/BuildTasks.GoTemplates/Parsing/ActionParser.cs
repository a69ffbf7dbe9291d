using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Parses actions: pipelines that print, and control structures with the statements inside them.</summary>
internal sealed class ActionParser(ParseContext context, TokenReader tokens, Parser statements)
{
    private readonly PipelineParser pipelines = new(context, tokens);
    private int rangeDepth;

    /// <summary>Parses an action whose left delimiter is past; its first word may be a keyword.</summary>
    public Node Parse()
    {
        Token token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Block:
                return ParseBlock();
            case TokenKind.Break:
                return ParseLoopExit(token, "{{break}}", new BreakNode(token.Position));
            case TokenKind.Continue:
                return ParseLoopExit(token, "{{continue}}", new ContinueNode(token.Position));
            case TokenKind.Else:
                return ParseElse();
            case TokenKind.End:
                return new EndNode(tokens.Expect(TokenKind.RightDelimiter, "end").Position);
            case TokenKind.If:
                return ParseIf();
            case TokenKind.Range:
                return ParseRange();
            case TokenKind.Template:
                return ParseTemplate();
            case TokenKind.With:
                return ParseWith();
            default:
                tokens.PushBack();
                int position = tokens.Peek().Position;
                return new ActionNode(position, pipelines.Parse("command", TokenKind.RightDelimiter));
        }
    }

    private IfNode ParseIf()
    {
        (PipelineNode pipeline, ListNode body, ListNode? otherwise) = ParseControl("if");
        return new IfNode(pipeline.Position, pipeline, body, otherwise);
    }

    private WithNode ParseWith()
    {
        (PipelineNode pipeline, ListNode body, ListNode? otherwise) = ParseControl("with");
        return new WithNode(pipeline.Position, pipeline, body, otherwise);
    }

    private RangeNode ParseRange()
    {
        (PipelineNode pipeline, ListNode body, ListNode? otherwise) = ParseControl("range");
        return new RangeNode(pipeline.Position, pipeline, body, otherwise);
    }

    private (PipelineNode Pipeline, ListNode Body, ListNode? Else) ParseControl(string keyword)
    {
        if (FreshStack.IsNeeded)
        {
            return FreshStack.Run(ParseControl, keyword);
        }

        if (!context.TryEnter())
        {
            throw tokens.Error("max nesting depth exceeded");
        }

        int outer = pipelines.Variables.Count;
        PipelineNode pipeline = pipelines.Parse(keyword, TokenKind.RightDelimiter);
        rangeDepth += keyword == "range" ? 1 : 0;
        (ListNode body, Node end) = statements.ParseList();
        rangeDepth -= keyword == "range" ? 1 : 0;
        ListNode? otherwise = end is ElseNode ? ParseElseList(keyword, end.Position) : null;
        pipelines.Variables.CutBackTo(outer);
        context.Leave();
        return (pipeline, body, otherwise);
    }

    // {{else if x}} is read as {{else}}{{if x}}, and the one {{end}} closes both.
    private ListNode ParseElseList(string keyword, int position)
    {
        TokenKind next = tokens.Peek().Kind;
        if (keyword == "if" && next == TokenKind.If)
        {
            tokens.Next();
            return new ListNode(position, [ParseIf()]);
        }

        if (keyword == "with" && next == TokenKind.With)
        {
            tokens.Next();
            return new ListNode(position, [ParseWith()]);
        }

        (ListNode list, Node end) = statements.ParseList();
        return end is EndNode ? list : throw tokens.Error($"expected end; found {end}");
    }

    private ElseNode ParseElse()
    {
        Token next = tokens.PeekNonSpace();
        if (next.Kind is TokenKind.If or TokenKind.With)
        {
            return new ElseNode(next.Position);
        }

        return new ElseNode(tokens.Expect(TokenKind.RightDelimiter, "else").Position);
    }

    private Node ParseLoopExit(Token keyword, string text, Node node)
    {
        Token token = tokens.NextNonSpace();
        if (token.Kind != TokenKind.RightDelimiter)
        {
            throw tokens.Unexpected(token, text);
        }

        return rangeDepth > 0 ? node : throw tokens.Error($"{{{{{keyword.Text}}}}} outside {{{{range}}}}");
    }

    private TemplateNode ParseBlock()
    {
        const string Clause = "block clause";
        Token literal = tokens.NextNonSpace();
        string name = ParseTemplateName(literal, Clause);
        PipelineNode pipeline = pipelines.Parse(Clause, TokenKind.RightDelimiter);
        statements.ParseBlock(name, Clause);
        return new TemplateNode(literal.Position, name, pipeline);
    }

    private TemplateNode ParseTemplate()
    {
        const string Clause = "template clause";
        Token literal = tokens.NextNonSpace();
        string name = ParseTemplateName(literal, Clause);
        PipelineNode? pipeline = null;
        if (tokens.NextNonSpace().Kind != TokenKind.RightDelimiter)
        {
            tokens.PushBack();
            pipeline = pipelines.Parse(Clause, TokenKind.RightDelimiter);
        }

        return new TemplateNode(literal.Position, name, pipeline);
    }

    /// <summary>The name in a <c>template</c>, <c>define</c> or <c>block</c> clause.</summary>
    public string ParseTemplateName(Token literal, string clause)
        => literal.Kind is TokenKind.String or TokenKind.RawString ? tokens.Unquote(literal) : throw tokens.Unexpected(literal, clause);
}
