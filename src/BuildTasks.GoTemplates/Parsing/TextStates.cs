namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The states outside of actions: text, delimiters and comments.</summary>
internal static class TextStates
{
    private const string LeftComment = "/*";
    private const string RightComment = "*/";

    /// <summary>Text up to the next action.</summary>
    public static LexerState? Text(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        int length = cursor.Rest.IndexOf(Lexer.LeftDelimiter);
        if (length < 0)
        {
            cursor.Skip(cursor.Rest.Length);
            cursor.CountLines();
            return lexer.Emit(cursor.IsAtStart ? TokenKind.EndOfText : TokenKind.Text);
        }

        if (length == 0)
        {
            return LeftDelimiter;
        }

        ReadOnlySpan<char> text = cursor.Rest[..length];
        ReadOnlySpan<char> afterDelimiter = cursor.Rest[(length + Lexer.LeftDelimiter.Length)..];
        int trimmed = Lexer.HasLeftTrimMarker(afterDelimiter) ? length - text.TrimEnd(Lexer.Spaces).Length : 0;
        cursor.Skip(length - trimmed);
        cursor.CountLines();
        Token token = cursor.Take(TokenKind.Text);
        cursor.Skip(trimmed);
        cursor.Ignore();
        return token.Text.Length > 0 ? lexer.Emit(token) : LeftDelimiter;
    }

    /// <summary>The right delimiter, which is known to be there.</summary>
    public static LexerState? RightDelimiter(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        (bool _, bool trims) = lexer.AtRightDelimiter();
        if (trims)
        {
            cursor.Skip(Lexer.TrimMarkerLength);
            cursor.Ignore();
        }

        cursor.Skip(Lexer.RightDelimiter.Length);
        Token delimiter = cursor.Take(TokenKind.RightDelimiter);
        if (trims)
        {
            lexer.SkipSpaces();
            cursor.Ignore();
        }

        lexer.IsInsideAction = false;
        return lexer.Emit(delimiter);
    }

    // The left delimiter is known to be there.
    private static LexerState? LeftDelimiter(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        cursor.Skip(Lexer.LeftDelimiter.Length);
        int marker = Lexer.HasLeftTrimMarker(cursor.Rest) ? Lexer.TrimMarkerLength : 0;
        if (cursor.Rest[marker..].StartsWith(LeftComment))
        {
            cursor.Skip(marker);
            cursor.Ignore();
            return Comment;
        }

        Token delimiter = cursor.Take(TokenKind.LeftDelimiter);
        cursor.Skip(marker);
        cursor.Ignore();
        lexer.IsInsideAction = true;
        lexer.ParenthesisDepth = 0;
        return lexer.Emit(delimiter);
    }

    private static LexerState? Comment(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        cursor.Skip(LeftComment.Length);
        int length = cursor.Rest.IndexOf(RightComment);
        if (length < 0)
        {
            return lexer.Fail("unclosed comment");
        }

        cursor.Skip(length + RightComment.Length);
        (bool found, bool trims) = lexer.AtRightDelimiter();
        if (!found)
        {
            return lexer.Fail("comment ends before closing delimiter");
        }

        cursor.Skip((trims ? Lexer.TrimMarkerLength : 0) + Lexer.RightDelimiter.Length);
        if (trims)
        {
            lexer.SkipSpaces();
        }

        cursor.Ignore();
        return Text;
    }
}
