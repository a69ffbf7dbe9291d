using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Parses the operands of commands.</summary>
internal sealed class OperandParser(ParseContext context, TokenReader tokens, PipelineParser pipelines)
{
    /// <summary>Parses a term with the fields that follow it: <c>.a.b</c>, <c>$x.a</c>, <c>(f x).a</c>; null when there is none.</summary>
    public Node? Parse()
    {
        Node? term = ParseTerm();
        if (term is null || tokens.Peek().Kind != TokenKind.Field)
        {
            return term;
        }

        int position = tokens.Peek().Position;
        List<string> fields = new();
        while (tokens.Peek().Kind == TokenKind.Field)
        {
            fields.Add(NameOf(tokens.Next()));
        }

        return term switch
        {
            FieldNode field => new FieldNode(position, [.. field.Names, .. fields]),
            VariableNode variable => new VariableNode(position, variable.Name, [.. variable.Fields, .. fields]),
            BoolNode or StringNode or NumberNode or NilNode or DotNode
                => throw tokens.Error($"unexpected . after term {GoFormat.Quote(term.ToString())}"),
            _ => new ChainNode(position, term, [.. fields]),
        };
    }

    private Node? ParseTerm()
    {
        Token token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return context.HasFunction(token.Text)
                    ? new IdentifierNode(token.Position, token.Text)
                    : throw tokens.Error($"function {GoFormat.Quote(token.Text)} not defined");
            case TokenKind.Dot:
                return new DotNode(token.Position);
            case TokenKind.Nil:
                return new NilNode(token.Position);
            case TokenKind.Variable:
                return pipelines.Variables.Contains(token.Text)
                    ? new VariableNode(token.Position, token.Text, [])
                    : throw tokens.Error($"undefined variable {GoFormat.Quote(token.Text)}");
            case TokenKind.Field:
                return new FieldNode(token.Position, [NameOf(token)]);
            case TokenKind.Bool:
                return new BoolNode(token.Position, token.Text == "true");
            case TokenKind.CharConstant or TokenKind.Complex or TokenKind.Number:
                return ParseNumber(token);
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.String or TokenKind.RawString:
                return new StringNode(token.Position, token.Text, tokens.Unquote(token));
            default:
                tokens.PushBack();
                return null;
        }
    }

    private string NameOf(Token field) => context.Lexer.Cursor.Shared(field.Text.AsSpan(1));

    private PipelineNode ParseParenthesized()
    {
        if (FreshStack.IsNeeded)
        {
            return FreshStack.Run(ParseParenthesized);
        }

        if (!context.TryEnter())
        {
            throw tokens.Error("max expression depth exceeded");
        }

        PipelineNode pipeline = pipelines.Parse("parenthesized pipeline", TokenKind.RightParenthesis);
        context.Leave();
        return pipeline;
    }

    private NumberNode ParseNumber(Token token)
    {
        try
        {
            return NumberLiteral.Parse(token.Position, token.Text, token.Kind);
        }
        catch (FormatException error)
        {
            throw tokens.Error(error.Message);
        }
    }
}
