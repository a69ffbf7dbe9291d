namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A state of the lexer: emits at most one token, and names the state that follows; none when a token is ready.</summary>
internal delegate LexerState? LexerState(Lexer lexer);

/// <summary>
/// Splits a template's text into tokens. The states are in <see cref="TextStates"/>, <see cref="ActionStates"/> and <see cref="LiteralStates"/>;
/// this is what they share.
/// </summary>
internal sealed class Lexer(string text, bool breakIsKeyword, bool continueIsKeyword)
{
    public const string LeftDelimiter = "{{";
    public const string RightDelimiter = "}}";

    /// <summary>The length of a trim marker: a minus with a space inside the action, as in "{{- " and " -}}".</summary>
    public const int TrimMarkerLength = 2;

    private Token token;

    public LexerCursor Cursor { get; } = new(text);

    /// <summary>Whether <c>break</c> is a keyword: not when there is a function of that name.</summary>
    public bool BreakIsKeyword => breakIsKeyword;

    /// <summary>Whether <c>continue</c> is a keyword: not when there is a function of that name.</summary>
    public bool ContinueIsKeyword => continueIsKeyword;

    public bool IsInsideAction { get; set; }

    public int ParenthesisDepth { get; set; }

    /// <summary>The next token; at the end, and after an error, always <see cref="TokenKind.EndOfText"/>.</summary>
    public Token Next()
    {
        LexerState? state = IsInsideAction ? ActionStates.InsideAction : TextStates.Text;
        while (state is not null)
        {
            state = state(this);
        }

        return token;
    }

    /// <summary>Emits what has been read.</summary>
    public LexerState? Emit(TokenKind kind) => Emit(Cursor.Take(kind));

    public LexerState? Emit(Token taken)
    {
        token = taken;
        return null;
    }

    /// <summary>Emits an error, after which the text is at its end.</summary>
    public LexerState? Fail(string message)
    {
        IsInsideAction = false;
        return Emit(Cursor.Fail(message));
    }

    /// <summary>Whether a right delimiter is next, and whether it has a trim marker.</summary>
    public (bool Found, bool Trims) AtRightDelimiter()
    {
        ReadOnlySpan<char> rest = Cursor.Rest;
        if (HasRightTrimMarker(rest) && rest[TrimMarkerLength..].StartsWith(RightDelimiter))
        {
            return (true, true);
        }

        return (rest.StartsWith(RightDelimiter), false);
    }

    /// <summary>Reads over white space.</summary>
    public void SkipSpaces()
    {
        ReadOnlySpan<char> rest = Cursor.Rest;
        Cursor.Skip(rest.Length - rest.TrimStart(Spaces).Length);
    }

    public static bool HasLeftTrimMarker(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '-' && IsSpace(text[1]);

    public static bool IsSpace(int rune) => rune is ' ' or '\t' or '\r' or '\n';

    /// <summary>The white space of the language.</summary>
    public const string Spaces = " \t\r\n";

    private static bool HasRightTrimMarker(ReadOnlySpan<char> text) => text.Length > 1 && IsSpace(text[0]) && text[1] == '-';
}
