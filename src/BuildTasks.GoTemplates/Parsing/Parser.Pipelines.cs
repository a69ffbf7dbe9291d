using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>What is inside an action: pipelines, commands, operands.</summary>
internal sealed partial class Parser
{
    private PipelineNode ParsePipeline(string clause, TokenKind end)
    {
        var position = tokens.PeekNonSpace().Position;
        var (declared, isAssignment) = ParseDeclarations(clause);
        var commands = new List<CommandNode>();
        while (true)
        {
            var token = tokens.NextNonSpace();
            if (token.Kind == end)
            {
                Check(commands, clause);
                return new PipelineNode(position, declared, isAssignment, [.. commands]);
            }

            if (!StartsOperand(token.Kind))
            {
                throw Unexpected(token, clause);
            }

            tokens.PushBack();
            commands.Add(ParseCommand());
        }
    }

    private (VariableNode[] Declared, bool IsAssignment) ParseDeclarations(string clause)
    {
        VariableNode[] declared = [];
        while (tokens.PeekNonSpace() is { Kind: TokenKind.Variable } variable)
        {
            tokens.Next();

            // Space is a token, so "$x foo" needs three tokens of look-ahead to see that $x is an operand.
            var adjacent = tokens.Peek();
            var next = tokens.PeekNonSpace();
            if (next.Kind is TokenKind.Assign or TokenKind.Declare)
            {
                tokens.NextNonSpace();
                return ([.. declared, Declare(variable)], next.Kind == TokenKind.Assign);
            }

            if (next is not { Kind: TokenKind.Char, Text: "," })
            {
                PushBackOperand(variable, adjacent);
                break;
            }

            tokens.NextNonSpace();
            declared = [.. declared, Declare(variable)];
            if (clause != "range" || declared.Length > 1)
            {
                throw Error($"too many declarations in {clause}");
            }

            if (tokens.PeekNonSpace().Kind is not (TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis))
            {
                throw Error("range can only initialize variables");
            }
        }

        return (declared, false);
    }

    private VariableNode Declare(Token variable)
    {
        variables.Add(variable.Text);
        return new VariableNode(variable.Position, variable.Text, []);
    }

    private void PushBackOperand(Token variable, Token adjacent)
    {
        if (adjacent.Kind == TokenKind.Space)
        {
            tokens.PushBack(variable, adjacent);
        }
        else
        {
            tokens.PushBack(variable);
        }
    }

    private void Check(List<CommandNode> commands, string clause)
    {
        if (commands.Count == 0)
        {
            throw Error($"missing value for {clause}");
        }

        for (var index = 1; index < commands.Count; index++)
        {
            if (commands[index].Operands[0] is BoolNode or DotNode or NilNode or NumberNode or StringNode)
            {
                throw Error($"non executable command in pipeline stage {index + 1}");
            }
        }
    }

    private CommandNode ParseCommand()
    {
        var position = tokens.PeekNonSpace().Position;
        var operands = new List<Node>();
        while (true)
        {
            tokens.PeekNonSpace();
            if (ParseOperand() is { } operand)
            {
                operands.Add(operand);
            }

            var token = tokens.Next();
            if (token.Kind == TokenKind.Space)
            {
                continue;
            }

            if (token.Kind is TokenKind.RightDelimiter or TokenKind.RightParenthesis)
            {
                tokens.PushBack();
            }
            else if (token.Kind != TokenKind.Pipe)
            {
                throw Unexpected(token, "operand");
            }

            return operands.Count > 0 ? new CommandNode(position, [.. operands]) : throw Error("empty command");
        }
    }

    // A term with the fields that follow it: .a.b, $x.a, (f x).a
    private Node? ParseOperand()
    {
        var term = ParseTerm();
        if (term is null || tokens.Peek().Kind != TokenKind.Field)
        {
            return term;
        }

        var position = tokens.Peek().Position;
        var fields = new List<string>();
        while (tokens.Peek().Kind == TokenKind.Field)
        {
            fields.Add(tokens.Next().Text[1..]);
        }

        return term switch
        {
            FieldNode field => new FieldNode(position, [.. field.Names, .. fields]),
            VariableNode variable => new VariableNode(position, variable.Name, [.. variable.Fields, .. fields]),
            BoolNode or StringNode or NumberNode or NilNode or DotNode
                => throw Error($"unexpected . after term {GoFormat.Quote(term.ToString())}"),
            _ => new ChainNode(position, term, [.. fields]),
        };
    }

    private Node? ParseTerm()
    {
        var token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return context.HasFunction(token.Text)
                    ? new IdentifierNode(token.Position, token.Text)
                    : throw Error($"function {GoFormat.Quote(token.Text)} not defined");
            case TokenKind.Dot:
                return new DotNode(token.Position);
            case TokenKind.Nil:
                return new NilNode(token.Position);
            case TokenKind.Variable:
                return variables.Contains(token.Text)
                    ? new VariableNode(token.Position, token.Text, [])
                    : throw Error($"undefined variable {GoFormat.Quote(token.Text)}");
            case TokenKind.Field:
                return new FieldNode(token.Position, [token.Text[1..]]);
            case TokenKind.Bool:
                return new BoolNode(token.Position, token.Text == "true");
            case TokenKind.CharConstant or TokenKind.Complex or TokenKind.Number:
                return ParseNumber(token);
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.String or TokenKind.RawString:
                return new StringNode(token.Position, token.Text, Unquote(token.Text));
            default:
                tokens.PushBack();
                return null;
        }
    }

    private PipelineNode ParseParenthesized()
    {
        if (FreshStack.IsNeeded)
        {
            return FreshStack.Run(ParseParenthesized);
        }

        if (!context.TryEnter())
        {
            throw Error("max expression depth exceeded");
        }

        var pipeline = ParsePipeline("parenthesized pipeline", TokenKind.RightParenthesis);
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
            throw Error(error.Message);
        }
    }

    private static bool StartsOperand(TokenKind kind)
        => kind is TokenKind.Bool or TokenKind.CharConstant or TokenKind.Complex or TokenKind.Dot or TokenKind.Field or TokenKind.Identifier
            or TokenKind.Number or TokenKind.Nil or TokenKind.RawString or TokenKind.String or TokenKind.Variable or TokenKind.LeftParenthesis;
}
