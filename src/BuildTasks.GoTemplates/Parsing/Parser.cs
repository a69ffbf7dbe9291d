namespace BuildTasks.GoTemplates.Parsing;

/// <summary>
/// Parses the text of one template. The templates that it defines have parsers of their own, which read on in the same text. This file:
/// the text as a whole; <c>Parser.Statements.cs</c>: control structures; <c>Parser.Pipelines.cs</c>: what is inside an action.
/// </summary>
internal sealed partial class Parser
{
    private readonly ParseContext context;
    private readonly TokenReader tokens;
    private readonly VariableNames variables = new();
    private int rangeDepth;

    private Parser(ParseContext context, TokenReader tokens)
    {
        this.context = context;
        this.tokens = tokens;
    }

    /// <summary>Parses a text into the template of that name and those it defines.</summary>
    /// <exception cref="TemplateException">The text is no template; the message is Go's.</exception>
    public static IReadOnlyCollection<TemplateTree> Parse(string name, string text, FunctionTable functions)
    {
        var shared = new ParseContext(new TemplateSource(name, text), functions);
        var parser = new Parser(shared, new TokenReader(shared.Lexer));
        parser.Add(name, parser.ParseText());
        return shared.Trees;
    }

    private ListNode ParseText()
    {
        var position = tokens.Peek().Position;
        var items = new List<Node>();
        while (tokens.Peek().Kind != TokenKind.EndOfText)
        {
            if (tokens.Peek().Kind == TokenKind.LeftDelimiter)
            {
                var delimiter = tokens.Next();
                if (tokens.NextNonSpace().Kind == TokenKind.Define)
                {
                    Inner().ParseDefinition();
                    continue;
                }

                tokens.PushBack(delimiter);
            }

            var node = ParseTextOrAction();
            if (node is EndNode or ElseNode)
            {
                throw Error($"unexpected {node}");
            }

            items.Add(node);
        }

        return new ListNode(position, [.. items]);
    }

    private void ParseDefinition()
    {
        const string Clause = "define clause";
        var literal = tokens.NextNonSpace();
        var name = ParseTemplateName(literal, Clause);
        Expect(TokenKind.RightDelimiter, Clause);
        var (body, end) = ParseList();
        if (end is not EndNode)
        {
            throw Error($"unexpected {end} in {Clause}");
        }

        Add(name, body);
    }

    // Statements up to {{end}} or {{else}}.
    private (ListNode List, Node End) ParseList()
    {
        var position = tokens.PeekNonSpace().Position;
        var items = new List<Node>();
        while (tokens.PeekNonSpace().Kind != TokenKind.EndOfText)
        {
            var node = ParseTextOrAction();
            if (node is EndNode or ElseNode)
            {
                return (new ListNode(position, [.. items]), node);
            }

            items.Add(node);
        }

        throw Error("unexpected EOF");
    }

    private Node ParseTextOrAction()
    {
        var token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new TextNode(token.Position, token.Text);
            case TokenKind.LeftDelimiter:
                context.ActionLine = token.Line;
                var action = ParseAction();
                context.ActionLine = 0;
                return action;
            default:
                throw Unexpected(token, "input");
        }
    }

    private void Add(string name, ListNode root)
    {
        if (!context.TryAdd(new TemplateTree(name, context.Source, root)))
        {
            throw Error($"template: multiple definition of template {GoFormat.Quote(name)}");
        }
    }

    private Parser Inner() => new(context, tokens.Fork());

    private Token Expect(TokenKind kind, string clause)
    {
        var token = tokens.NextNonSpace();
        return token.Kind == kind ? token : throw Unexpected(token, clause);
    }

    private TemplateException Unexpected(Token token, string clause)
    {
        if (token.Kind != TokenKind.Error)
        {
            return Error($"unexpected {token} in {clause}");
        }

        if (context.ActionLine == 0 || context.ActionLine == token.Line)
        {
            return Error(token.Text);
        }

        var action = token.Text.EndsWith(" action", StringComparison.Ordinal) ? "" : " in action";
        return Error($"{token.Text}{action} started at {context.Source.Name}:{context.ActionLine}");
    }

    private TemplateException Error(string reason) => TemplateException.OfParser(context.Source.Name, tokens.Line, reason);
}
