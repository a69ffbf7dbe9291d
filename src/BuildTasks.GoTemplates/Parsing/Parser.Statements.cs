using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Control structures.</summary>
internal sealed partial class Parser
{
    // The left delimiter is past; the first word may be a keyword.
    private Node ParseAction()
    {
        var token = tokens.NextNonSpace();
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
                return new EndNode(Expect(TokenKind.RightDelimiter, "end").Position);
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
                var position = tokens.Peek().Position;
                return new ActionNode(position, ParsePipeline("command", TokenKind.RightDelimiter));
        }
    }

    private IfNode ParseIf()
    {
        var (pipeline, body, otherwise) = ParseControl("if");
        return new IfNode(pipeline.Position, pipeline, body, otherwise);
    }

    private WithNode ParseWith()
    {
        var (pipeline, body, otherwise) = ParseControl("with");
        return new WithNode(pipeline.Position, pipeline, body, otherwise);
    }

    private RangeNode ParseRange()
    {
        var (pipeline, body, otherwise) = ParseControl("range");
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
            throw Error("max nesting depth exceeded");
        }

        var outer = variables.Count;
        var pipeline = ParsePipeline(keyword, TokenKind.RightDelimiter);
        rangeDepth += keyword == "range" ? 1 : 0;
        var (body, end) = ParseList();
        rangeDepth -= keyword == "range" ? 1 : 0;
        var otherwise = end is ElseNode ? ParseElseList(keyword, end.Position) : null;
        variables.CutBackTo(outer);
        context.Leave();
        return (pipeline, body, otherwise);
    }

    // {{else if x}} is read as {{else}}{{if x}}, and the one {{end}} closes both.
    private ListNode ParseElseList(string keyword, int position)
    {
        var next = tokens.Peek().Kind;
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

        var (list, end) = ParseList();
        return end is EndNode ? list : throw Error($"expected end; found {end}");
    }

    private ElseNode ParseElse()
    {
        var next = tokens.PeekNonSpace();
        if (next.Kind is TokenKind.If or TokenKind.With)
        {
            return new ElseNode(next.Position);
        }

        return new ElseNode(Expect(TokenKind.RightDelimiter, "else").Position);
    }

    private Node ParseLoopExit(Token keyword, string text, Node node)
    {
        var token = tokens.NextNonSpace();
        if (token.Kind != TokenKind.RightDelimiter)
        {
            throw Unexpected(token, text);
        }

        return rangeDepth > 0 ? node : throw Error($"{{{{{keyword.Text}}}}} outside {{{{range}}}}");
    }

    private TemplateNode ParseBlock()
    {
        const string Clause = "block clause";
        var literal = tokens.NextNonSpace();
        var name = ParseTemplateName(literal, Clause);
        var pipeline = ParsePipeline(Clause, TokenKind.RightDelimiter);
        Inner().ParseBlockBody(name, Clause);
        return new TemplateNode(literal.Position, name, pipeline);
    }

    private void ParseBlockBody(string name, string clause)
    {
        if (FreshStack.IsNeeded)
        {
            FreshStack.Run(() => ParseBlockBody(name, clause));
            return;
        }

        if (!context.TryEnter())
        {
            throw Error("max nesting depth exceeded");
        }

        var (body, end) = ParseList();
        if (end is not EndNode)
        {
            throw Error($"unexpected {end} in {clause}");
        }

        Add(name, body);
        context.Leave();
    }

    private TemplateNode ParseTemplate()
    {
        const string Clause = "template clause";
        var literal = tokens.NextNonSpace();
        var name = ParseTemplateName(literal, Clause);
        PipelineNode? pipeline = null;
        if (tokens.NextNonSpace().Kind != TokenKind.RightDelimiter)
        {
            tokens.PushBack();
            pipeline = ParsePipeline(Clause, TokenKind.RightDelimiter);
        }

        return new TemplateNode(literal.Position, name, pipeline);
    }

    private string ParseTemplateName(Token literal, string clause)
        => literal.Kind is TokenKind.String or TokenKind.RawString ? Unquote(literal.Text) : throw Unexpected(literal, clause);

    private string Unquote(string literal)
    {
        try
        {
            return StringLiteral.Unquote(literal);
        }
        catch (FormatException error)
        {
            throw Error(error.Message);
        }
    }
}
