namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Tokens with as much look-ahead as Go's parser has; the line of the newest token is that of parse errors.</summary>
internal sealed class TokenReader(Lexer lexer)
{
    // The newest token, and those that were pushed back in reverse order.
    private readonly Token[] tokens = new Token[3];
    private int pushedBack;

    public int Line => tokens[0].Line;

    public Token Next()
    {
        if (pushedBack > 0)
        {
            pushedBack--;
        }
        else
        {
            tokens[0] = lexer.Next();
        }

        return tokens[pushedBack];
    }

    public Token Peek()
    {
        if (pushedBack == 0)
        {
            tokens[0] = lexer.Next();
            pushedBack = 1;
        }

        return tokens[pushedBack - 1];
    }

    public Token NextNonSpace()
    {
        var token = Next();
        while (token.Kind == TokenKind.Space)
        {
            token = Next();
        }

        return token;
    }

    public Token PeekNonSpace()
    {
        var token = NextNonSpace();
        PushBack();
        return token;
    }

    /// <summary>Pushes the last token back.</summary>
    public void PushBack() => pushedBack++;

    /// <summary>Pushes a token back that was read before the one that is already pushed back.</summary>
    public void PushBack(Token earlier)
    {
        tokens[1] = earlier;
        pushedBack = 2;
    }

    /// <summary>Pushes two tokens back, in the order in which they were read, before the one that is already pushed back.</summary>
    public void PushBack(Token earliest, Token earlier)
    {
        tokens[1] = earlier;
        tokens[2] = earliest;
        pushedBack = 3;
    }

    /// <summary>Another reader of the same text, for a template inside this one.</summary>
    public TokenReader Fork() => new(lexer);
}
