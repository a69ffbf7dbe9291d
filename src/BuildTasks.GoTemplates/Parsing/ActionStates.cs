using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The states inside an action.</summary>
internal static class ActionStates
{
    /// <summary>Between two tokens.</summary>
    public static LexerState? InsideAction(Lexer lexer)
    {
        if (lexer.AtRightDelimiter().Found)
        {
            return lexer.ParenthesisDepth == 0 ? TextStates.RightDelimiter : lexer.Fail("unclosed left paren");
        }

        int next = lexer.Cursor.Peek();
        return next switch
        {
            LexerCursor.EndOfText => lexer.Fail("unclosed action"),
            ' ' or '\t' or '\r' or '\n' => Space,
            '.' when !StartsNumber(lexer) => FieldOrDot,
            '+' or '-' or '.' or (>= '0' and <= '9') => LiteralStates.Number,
            '"' => LiteralStates.QuotedString,
            '`' => LiteralStates.RawString,
            '\'' => LiteralStates.CharConstant,
            '$' => Variable,
            ':' => Declare,
            '(' => LeftParenthesis,
            ')' => RightParenthesis,
            '=' => EmitOne(lexer, TokenKind.Assign),
            '|' => EmitOne(lexer, TokenKind.Pipe),
            _ when IsAlphaNumeric(next) => Identifier,
            > ' ' and <= '~' => EmitOne(lexer, TokenKind.Char),
            _ => lexer.Fail($"unrecognized character in action: {Described(next)}"),
        };
    }

    /// <summary>Whether the character can be part of a name.</summary>
    public static bool IsAlphaNumeric(int rune)
        => rune < 0x80
            ? rune == '_' || (rune >= 0 && char.IsAsciiLetterOrDigit((char)rune))
            : Rune.IsLetter(new Rune(rune)) || Rune.GetUnicodeCategory(new Rune(rune)) == UnicodeCategory.DecimalDigitNumber;

    private static LexerState? Space(Lexer lexer)
    {
        LexerCursor cursor = lexer.Cursor;
        int count = 0;
        while (Lexer.IsSpace(cursor.Peek()))
        {
            cursor.Read();
            count++;
        }

        // The last space may belong to " -}}".
        cursor.StepBack();
        if (lexer.AtRightDelimiter() is not (Found: true, Trims: true))
        {
            cursor.Read();
            return lexer.Emit(TokenKind.Space);
        }

        return count == 1 ? TextStates.RightDelimiter : lexer.Emit(TokenKind.Space);
    }

    private static LexerState? Identifier(Lexer lexer)
    {
        ReadName(lexer);
        return AtTerminator(lexer) ? lexer.Emit(KindOf(lexer)) : BadCharacter(lexer);
    }

    private static TokenKind KindOf(Lexer lexer) => lexer.Cursor.Pending switch
    {
        "true" or "false" => TokenKind.Bool,
        "block" => TokenKind.Block,
        "break" when lexer.BreakIsKeyword => TokenKind.Break,
        "continue" when lexer.ContinueIsKeyword => TokenKind.Continue,
        "define" => TokenKind.Define,
        "else" => TokenKind.Else,
        "end" => TokenKind.End,
        "if" => TokenKind.If,
        "nil" => TokenKind.Nil,
        "range" => TokenKind.Range,
        "template" => TokenKind.Template,
        "with" => TokenKind.With,
        _ => TokenKind.Identifier,
    };

    private static LexerState? FieldOrDot(Lexer lexer) => SigilAndName(lexer, TokenKind.Field, TokenKind.Dot);

    private static LexerState? Variable(Lexer lexer) => SigilAndName(lexer, TokenKind.Variable, TokenKind.Variable);

    private static LexerState? SigilAndName(Lexer lexer, TokenKind named, TokenKind alone)
    {
        lexer.Cursor.Skip(1);
        if (AtTerminator(lexer))
        {
            return lexer.Emit(alone);
        }

        ReadName(lexer);
        return AtTerminator(lexer) ? lexer.Emit(named) : BadCharacter(lexer);
    }

    private static LexerState? Declare(Lexer lexer)
    {
        lexer.Cursor.Skip(1);
        return lexer.Cursor.Accept("=") ? lexer.Emit(TokenKind.Declare) : lexer.Fail("expected :=");
    }

    private static LexerState? LeftParenthesis(Lexer lexer)
    {
        lexer.ParenthesisDepth++;
        return EmitOne(lexer, TokenKind.LeftParenthesis);
    }

    private static LexerState? RightParenthesis(Lexer lexer)
    {
        lexer.ParenthesisDepth--;
        return lexer.ParenthesisDepth < 0 ? lexer.Fail("unexpected right paren") : EmitOne(lexer, TokenKind.RightParenthesis);
    }

    private static LexerState? EmitOne(Lexer lexer, TokenKind kind)
    {
        lexer.Cursor.Skip(1);
        return lexer.Emit(kind);
    }

    private static LexerState? BadCharacter(Lexer lexer) => lexer.Fail($"bad character {Described(lexer.Cursor.Peek())}");

    private static void ReadName(Lexer lexer)
    {
        while (IsAlphaNumeric(lexer.Cursor.Peek()))
        {
            lexer.Cursor.Read();
        }
    }

    private static bool AtTerminator(Lexer lexer)
        => lexer.Cursor.Peek() is LexerCursor.EndOfText or ' ' or '\t' or '\r' or '\n' or '.' or ',' or '|' or ':' or ')' or '('
            || lexer.Cursor.Rest.StartsWith(Lexer.RightDelimiter);

    // A dot starts a number before a digit; at the very end Go reads it as one too.
    private static bool StartsNumber(Lexer lexer)
    {
        ReadOnlySpan<char> rest = lexer.Cursor.Rest;
        return rest.Length < 2 || char.IsAsciiDigit(rest[1]);
    }

    private static string Described(int rune) => GoFormat.Sprintf("%#U", rune);
}
