namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The states that read literals. What they let through may still be refused when its value is worked out.</summary>
internal static class LiteralStates
{
    private const string DecimalDigits = "0123456789_";
    private const string HexadecimalDigits = "0123456789abcdefABCDEF_";

    public static LexerState? CharConstant(Lexer lexer)
        => SkipQuoted(lexer.Cursor, '\'') ? lexer.Emit(TokenKind.CharConstant) : lexer.Fail("unterminated character constant");

    public static LexerState? QuotedString(Lexer lexer)
        => SkipQuoted(lexer.Cursor, '"') ? lexer.Emit(TokenKind.String) : lexer.Fail("unterminated quoted string");

    public static LexerState? RawString(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        int length = cursor.Rest[1..].IndexOf('`');
        if (length < 0)
        {
            return lexer.Fail("unterminated raw quoted string");
        }

        cursor.Skip(length + 2);
        cursor.CountLines();
        return lexer.Emit(TokenKind.RawString);
    }

    public static LexerState? Number(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        if (!ScanNumber(cursor))
        {
            return BadNumber(lexer);
        }

        if (cursor.Peek() is not ('+' or '-'))
        {
            return lexer.Emit(TokenKind.Number);
        }

        // Complex: 1+2i.
        return ScanNumber(cursor) && cursor.Pending[^1] == 'i' ? lexer.Emit(TokenKind.Complex) : BadNumber(lexer);
    }

    private static bool ScanNumber(LexerCursor cursor)
    {
        cursor.Accept("+-");
        string digits = DecimalDigits;
        if (cursor.Accept("0"))
        {
            digits = cursor.Accept("xX") ? HexadecimalDigits : cursor.Accept("oO") ? "01234567_" : cursor.Accept("bB") ? "01_" : DecimalDigits;
        }

        cursor.AcceptRun(digits);
        if (cursor.Accept("."))
        {
            cursor.AcceptRun(digits);
        }

        if ((digits == DecimalDigits && cursor.Accept("eE")) || (digits == HexadecimalDigits && cursor.Accept("pP")))
        {
            cursor.Accept("+-");
            cursor.AcceptRun(DecimalDigits);
        }

        cursor.Accept("i");
        if (!ActionStates.IsAlphaNumeric(cursor.Peek()))
        {
            return true;
        }

        cursor.Read();
        return false;
    }

    private static LexerState? BadNumber(Lexer lexer)
        => lexer.Fail($"bad number syntax: {GoFormat.Quote(lexer.Cursor.Pending.ToString())}");

    private static bool SkipQuoted(LexerCursor cursor, char quote)
    {
        cursor.Skip(1);
        while (true)
        {
            int next = cursor.Read();
            if (next == '\\' && cursor.Read() is LexerCursor.EndOfText or '\n')
            {
                return false;
            }

            if (next is LexerCursor.EndOfText or '\n')
            {
                return false;
            }

            if (next == quote)
            {
                return true;
            }
        }
    }
}
