namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Parses what is inside an action: pipelines and their commands.</summary>
internal sealed class PipelineParser
{
    private readonly TokenReader tokens;
    private readonly OperandParser operands;

    public PipelineParser(ParseContext context, TokenReader tokens)
    {
        this.tokens = tokens;
        operands = new OperandParser(context, tokens, this);
    }

    /// <summary>The variables that are in scope.</summary>
    public VariableNames Variables { get; } = new();

    /// <summary>Parses a pipeline and the token that ends it.</summary>
    public PipelineNode Parse(string clause, TokenKind end)
    {
        int position = tokens.PeekNonSpace().Position;
        (VariableNode[] declared, bool isAssignment) = ParseDeclarations(clause);
        List<CommandNode> commands = new();
        while (true)
        {
            Token token = tokens.NextNonSpace();
            if (token.Kind == end)
            {
                Check(commands, clause);
                return new PipelineNode(position, declared, isAssignment, [.. commands]);
            }

            if (!StartsOperand(token.Kind))
            {
                throw tokens.Unexpected(token, clause);
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
            Token adjacent = tokens.Peek();
            Token next = tokens.PeekNonSpace();
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
                throw tokens.Error($"too many declarations in {clause}");
            }

            if (tokens.PeekNonSpace().Kind is not (TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis))
            {
                throw tokens.Error("range can only initialize variables");
            }
        }

        return (declared, false);
    }

    private VariableNode Declare(Token variable)
    {
        Variables.Add(variable.Text);
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
            throw tokens.Error($"missing value for {clause}");
        }

        for (int index = 1; index < commands.Count; index++)
        {
            if (commands[index].Operands[0] is BoolNode or DotNode or NilNode or NumberNode or StringNode)
            {
                throw tokens.Error($"non executable command in pipeline stage {index + 1}");
            }
        }
    }

    private CommandNode ParseCommand()
    {
        int position = tokens.PeekNonSpace().Position;
        List<Node> words = new();
        while (true)
        {
            tokens.PeekNonSpace();
            if (operands.Parse() is { } operand)
            {
                words.Add(operand);
            }

            Token token = tokens.Next();
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
                throw tokens.Unexpected(token, "operand");
            }

            return words.Count > 0 ? new CommandNode(position, [.. words]) : throw tokens.Error("empty command");
        }
    }

    private static bool StartsOperand(TokenKind kind)
        => kind is TokenKind.Bool or TokenKind.CharConstant or TokenKind.Complex or TokenKind.Dot or TokenKind.Field or TokenKind.Identifier
            or TokenKind.Number or TokenKind.Nil or TokenKind.RawString or TokenKind.String or TokenKind.Variable or TokenKind.LeftParenthesis;
}
