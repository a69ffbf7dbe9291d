namespace BuildTasks.GoTemplates.Parsing;

/// <summary>
/// The tokens of a text with as much look-ahead as Go's parser has, and the errors about them: an error's line is that of the newest token.
/// </summary>
internal sealed class TokenReader(ParseContext context)
{
    // The newest token, and those that were pushed back in reverse order.
    private readonly Token[] tokens = new Token[3];
    private int pushedBack;

    public Token Next()
    {
        if (pushedBack > 0)
        {
            pushedBack--;
        }
        else
        {
            tokens[0] = context.Lexer.Next();
        }

        return tokens[pushedBack];
    }

    public Token Peek()
    {
        if (pushedBack == 0)
        {
            tokens[0] = context.Lexer.Next();
            pushedBack = 1;
        }

        return tokens[pushedBack - 1];
    }

    public Token NextNonSpace()
    {
        Token token = Next();
        while (token.Kind == TokenKind.Space)
        {
            token = Next();
        }

        return token;
    }

    public Token PeekNonSpace()
    {
        Token token = NextNonSpace();
        PushBack();
        return token;
    }

    /// <summary>Pushes the last token back.</summary>
    public void PushBack() => pushedBack++;

    /// <summary>Pushes back the last token and the one that was read before it.</summary>
    public void PushBack(Token earlier)
    {
        tokens[1] = earlier;
        pushedBack = 2;
    }

    /// <summary>Pushes back the last token and the two that were read before it.</summary>
    public void PushBack(Token earliest, Token earlier)
    {
        tokens[1] = earlier;
        tokens[2] = earliest;
        pushedBack = 3;
    }

    /// <summary>Reads a token of that kind.</summary>
    public Token Expect(TokenKind kind, string clause)
    {
        Token token = NextNonSpace();
        return token.Kind == kind ? token : throw Unexpected(token, clause);
    }

    /// <summary>The value of a string literal.</summary>
    public string Unquote(Token literal)
    {
        try
        {
            return StringLiteral.Unquote(literal.Text);
        }
        catch (FormatException error)
        {
            throw Error(error.Message);
        }
    }

    /// <summary>The error for a token that does not belong there, or the error that the lexer found.</summary>
    public TemplateException Unexpected(Token token, string clause)
    {
        if (token.Kind != TokenKind.Error)
        {
            return Error($"unexpected {token} in {clause}");
        }

        if (context.ActionLine == 0 || context.ActionLine == token.Line)
        {
            return Error(token.Text);
        }

        string action = token.Text.EndsWith(" action", StringComparison.Ordinal) ? "" : " in action";
        return Error($"{token.Text}{action} started at {context.Source.Name}:{context.ActionLine}");
    }

    public TemplateException Error(string reason) => TemplateException.OfParser(context.Source.Name, tokens[0].Line, reason);
}
