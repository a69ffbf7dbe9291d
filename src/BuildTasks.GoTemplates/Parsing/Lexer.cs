using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>
/// Splits a template's text into tokens. Each state is a function that emits at most one token and names the state that follows it;
/// no state means that a token is ready.
/// </summary>
internal sealed partial class Lexer(string text, bool breakIsKeyword, bool continueIsKeyword)
{
    private const string LeftDelimiter = "{{";
    private const string RightDelimiter = "}}";
    private const string LeftComment = "/*";
    private const string RightComment = "*/";
    private const int EndOfText = -1;

    // The marker is a minus with a space inside the action: "{{- " and " -}}".
    private const int TrimMarkerLength = 2;

    private string text = text;
    private int position;
    private int start;
    private int line = 1;
    private int startLine = 1;
    private int parenthesisDepth;
    private bool insideAction;
    private Token token;

    private delegate State? State(Lexer lexer);

    /// <summary>The next token; at the end, and after an error, always <see cref="TokenKind.EndOfText"/>.</summary>
    public Token Next()
    {
        token = new Token(TokenKind.EndOfText, position, "EOF", startLine);
        State? state = insideAction ? InsideAction : Text;
        while (state is not null)
        {
            state = state(this);
        }

        return token;
    }

    private static State? Text(Lexer lexer)
    {
        var length = lexer.text.AsSpan(lexer.position).IndexOf(LeftDelimiter, StringComparison.Ordinal);
        if (length < 0)
        {
            lexer.position = lexer.text.Length;
            lexer.line += lexer.PendingLines();
            return lexer.Emit(lexer.position > lexer.start ? TokenKind.Text : TokenKind.EndOfText);
        }

        if (length == 0)
        {
            return LeftDelimiterState;
        }

        lexer.position += length;
        var trimmed = lexer.HasLeftTrimMarker(lexer.position + LeftDelimiter.Length)
            ? length - lexer.text.AsSpan(lexer.start, length).TrimEnd(Spaces).Length
            : 0;
        lexer.position -= trimmed;
        lexer.line += lexer.PendingLines();
        var end = lexer.position;
        var piece = lexer.Take(TokenKind.Text);
        lexer.position = end + trimmed;
        lexer.Ignore();
        return piece.Text.Length > 0 ? lexer.Emit(piece) : LeftDelimiterState;
    }

    private static State? LeftDelimiterState(Lexer lexer)
    {
        lexer.position += LeftDelimiter.Length;
        var marker = lexer.HasLeftTrimMarker(lexer.position) ? TrimMarkerLength : 0;
        if (lexer.StartsWith(lexer.position + marker, LeftComment))
        {
            lexer.position += marker;
            lexer.Ignore();
            return Comment;
        }

        var delimiter = lexer.Take(TokenKind.LeftDelimiter);
        lexer.insideAction = true;
        lexer.position += marker;
        lexer.Ignore();
        lexer.parenthesisDepth = 0;
        return lexer.Emit(delimiter);
    }

    private static State? Comment(Lexer lexer)
    {
        lexer.position += LeftComment.Length;
        var length = lexer.text.AsSpan(lexer.position).IndexOf(RightComment, StringComparison.Ordinal);
        if (length < 0)
        {
            return lexer.Fail("unclosed comment");
        }

        lexer.position += length + RightComment.Length;
        var (found, trims) = lexer.AtRightDelimiter();
        if (!found)
        {
            return lexer.Fail("comment ends before closing delimiter");
        }

        lexer.SkipRightDelimiter(trims);
        return Text;
    }

    private static State? RightDelimiterState(Lexer lexer)
    {
        var (_, trims) = lexer.AtRightDelimiter();
        if (trims)
        {
            lexer.position += TrimMarkerLength;
            lexer.Ignore();
        }

        lexer.position += RightDelimiter.Length;
        var delimiter = lexer.Take(TokenKind.RightDelimiter);
        if (trims)
        {
            lexer.SkipSpaces();
            lexer.Ignore();
        }

        lexer.insideAction = false;
        return lexer.Emit(delimiter);
    }

    private void SkipRightDelimiter(bool trims)
    {
        position += (trims ? TrimMarkerLength : 0) + RightDelimiter.Length;
        if (trims)
        {
            SkipSpaces();
        }

        Ignore();
    }

    private void SkipSpaces()
    {
        while (position < text.Length && IsSpace(text[position]))
        {
            position++;
        }
    }

    private (bool Found, bool Trims) AtRightDelimiter()
    {
        if (HasRightTrimMarker(position) && StartsWith(position + TrimMarkerLength, RightDelimiter))
        {
            return (true, true);
        }

        return (StartsWith(position, RightDelimiter), false);
    }

    private bool HasLeftTrimMarker(int at) => at + 1 < text.Length && text[at] == '-' && IsSpace(text[at + 1]);

    private bool HasRightTrimMarker(int at) => at + 1 < text.Length && IsSpace(text[at]) && text[at + 1] == '-';

    private bool StartsWith(int at, string value)
        => at <= text.Length && text.AsSpan(at).StartsWith(value, StringComparison.Ordinal);

    private int PendingLines() => text.AsSpan(start, position - start).Count('\n');

    // The token from start to position; the line counts what lies before it.
    private Token Take(TokenKind kind)
    {
        var taken = new Token(kind, start, Piece(), startLine);
        start = position;
        startLine = line;
        return taken;
    }

    private string Piece() => (position - start, position > start ? text[start] : '\0') switch
    {
        (1, ' ') => " ",
        (2, '{') => LeftDelimiter,
        (2, '}') => RightDelimiter,
        _ => text[start..position],
    };

    private State? Emit(TokenKind kind) => Emit(Take(kind));

    private State? Emit(Token taken)
    {
        token = taken;
        return null;
    }

    private void Ignore()
    {
        line += PendingLines();
        start = position;
        startLine = line;
    }

    private State? Fail(string message)
    {
        token = new Token(TokenKind.Error, start, message, startLine);
        text = "";
        start = 0;
        position = 0;
        return null;
    }

    private int Read()
    {
        if (position >= text.Length)
        {
            return EndOfText;
        }

        var unit = text[position];
        if (unit == '\n')
        {
            line++;
        }

        if (char.IsAscii(unit))
        {
            position++;
            return unit;
        }

        Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var consumed);
        position += consumed;
        return rune.Value;
    }

    private int Peek()
    {
        if (position >= text.Length)
        {
            return EndOfText;
        }

        Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out _);
        return rune.Value;
    }

    private bool Accept(string valid)
    {
        if (position < text.Length && valid.Contains(text[position], StringComparison.Ordinal))
        {
            position++;
            return true;
        }

        return false;
    }

    private void AcceptRun(string valid)
    {
        while (Accept(valid))
        {
        }
    }
}
