using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The states inside an action.</summary>
internal sealed partial class Lexer
{
    private const string Spaces = " \t\r\n";

    private static State? InsideAction(Lexer lexer)
    {
        if (lexer.AtRightDelimiter().Found)
        {
            return lexer.parenthesisDepth == 0 ? RightDelimiterState : lexer.Fail("unclosed left paren");
        }

        var next = lexer.Peek();
        return next switch
        {
            EndOfText => lexer.Fail("unclosed action"),
            ' ' or '\t' or '\r' or '\n' => Space,
            '.' when !lexer.DigitFollows() => FieldOrDot,
            '+' or '-' or '.' or (>= '0' and <= '9') => Number,
            '"' => QuotedString,
            '`' => RawString,
            '\'' => CharConstant,
            '$' => Variable,
            ':' => Declare,
            '(' => LeftParenthesis,
            ')' => RightParenthesis,
            '=' => lexer.EmitOne(TokenKind.Assign),
            '|' => lexer.EmitOne(TokenKind.Pipe),
            _ when IsAlphaNumeric(next) => Identifier,
            > ' ' and <= '~' => lexer.EmitOne(TokenKind.Char),
            _ => lexer.Fail($"unrecognized character in action: {Described(lexer.Read())}"),
        };
    }

    private static State? Space(Lexer lexer)
    {
        var count = 0;
        while (lexer.position < lexer.text.Length && IsSpace(lexer.text[lexer.position]))
        {
            lexer.Read();
            count++;
        }

        // The last space may belong to " -}}".
        var last = lexer.position - 1;
        if (lexer.HasRightTrimMarker(last) && lexer.StartsWith(last + TrimMarkerLength, RightDelimiter))
        {
            lexer.position = last;
            lexer.line -= lexer.text[last] == '\n' ? 1 : 0;
            if (count == 1)
            {
                return RightDelimiterState;
            }
        }

        return lexer.Emit(TokenKind.Space);
    }

    private static State? Identifier(Lexer lexer)
    {
        lexer.ReadAlphaNumeric();
        if (!lexer.AtTerminator())
        {
            return lexer.BadCharacter();
        }

        return lexer.Emit(lexer.KindOf(lexer.text.AsSpan(lexer.start, lexer.position - lexer.start)));
    }

    private TokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "true" or "false" => TokenKind.Bool,
        "block" => TokenKind.Block,
        "break" when BreakIsKeyword => TokenKind.Break,
        "continue" when ContinueIsKeyword => TokenKind.Continue,
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

    private static State? FieldOrDot(Lexer lexer)
    {
        lexer.position++;
        return lexer.FieldOrVariable(TokenKind.Field, TokenKind.Dot);
    }

    private static State? Variable(Lexer lexer)
    {
        lexer.position++;
        return lexer.FieldOrVariable(TokenKind.Variable, TokenKind.Variable);
    }

    private State? FieldOrVariable(TokenKind named, TokenKind alone)
    {
        if (AtTerminator())
        {
            return Emit(alone);
        }

        ReadAlphaNumeric();
        return AtTerminator() ? Emit(named) : BadCharacter();
    }

    private static State? Declare(Lexer lexer)
    {
        lexer.position++;
        return lexer.Read() == '=' ? lexer.Emit(TokenKind.Declare) : lexer.Fail("expected :=");
    }

    private static State? LeftParenthesis(Lexer lexer)
    {
        lexer.parenthesisDepth++;
        return lexer.EmitOne(TokenKind.LeftParenthesis);
    }

    private static State? RightParenthesis(Lexer lexer)
    {
        lexer.parenthesisDepth--;
        return lexer.parenthesisDepth < 0 ? lexer.Fail("unexpected right paren") : lexer.EmitOne(TokenKind.RightParenthesis);
    }

    private static State? CharConstant(Lexer lexer)
        => lexer.SkipQuoted('\'') ? lexer.Emit(TokenKind.CharConstant) : lexer.Fail("unterminated character constant");

    private static State? QuotedString(Lexer lexer)
        => lexer.SkipQuoted('"') ? lexer.Emit(TokenKind.String) : lexer.Fail("unterminated quoted string");

    private static State? RawString(Lexer lexer)
    {
        var length = lexer.text.AsSpan(lexer.position + 1).IndexOf('`');
        if (length < 0)
        {
            return lexer.Fail("unterminated raw quoted string");
        }

        lexer.position += length + 2;
        lexer.line += lexer.PendingLines();
        return lexer.Emit(TokenKind.RawString);
    }

    // Not a perfect scanner: what it lets through, the number's own parser refuses.
    private static State? Number(Lexer lexer)
    {
        if (!lexer.ScanNumber())
        {
            return lexer.BadNumber();
        }

        if (lexer.Peek() is not ('+' or '-'))
        {
            return lexer.Emit(TokenKind.Number);
        }

        // Complex: 1+2i.
        return lexer.ScanNumber() && lexer.text[lexer.position - 1] == 'i' ? lexer.Emit(TokenKind.Complex) : lexer.BadNumber();
    }

    private bool ScanNumber()
    {
        const string Decimal = "0123456789_";
        const string Hexadecimal = "0123456789abcdefABCDEF_";
        Accept("+-");
        var digits = Decimal;
        if (Accept("0"))
        {
            digits = Accept("xX") ? Hexadecimal : Accept("oO") ? "01234567_" : Accept("bB") ? "01_" : Decimal;
        }

        AcceptRun(digits);
        if (Accept("."))
        {
            AcceptRun(digits);
        }

        if ((digits == Decimal && Accept("eE")) || (digits == Hexadecimal && Accept("pP")))
        {
            Accept("+-");
            AcceptRun(Decimal);
        }

        Accept("i");
        if (!IsAlphaNumeric(Peek()))
        {
            return true;
        }

        Read();
        return false;
    }

    private State? BadNumber() => Fail($"bad number syntax: {GoFormat.Quote(text[start..position])}");

    private State? BadCharacter() => Fail($"bad character {Described(Peek())}");

    private State? EmitOne(TokenKind kind)
    {
        position++;
        return Emit(kind);
    }

    private bool SkipQuoted(char quote)
    {
        position++;
        while (true)
        {
            var next = Read();
            if (next == '\\')
            {
                next = Read() is EndOfText or '\n' ? EndOfText : '\\';
            }

            if (next is EndOfText or '\n')
            {
                return false;
            }

            if (next == quote)
            {
                return true;
            }
        }
    }

    private void ReadAlphaNumeric()
    {
        while (IsAlphaNumeric(Peek()))
        {
            Read();
        }
    }

    private bool AtTerminator()
        => Peek() is EndOfText or ' ' or '\t' or '\r' or '\n' or '.' or ',' or '|' or ':' or ')' or '('
            || StartsWith(position, RightDelimiter);

    private bool DigitFollows() => position + 1 >= text.Length || char.IsAsciiDigit(text[position + 1]);

    private bool BreakIsKeyword { get; } = breakIsKeyword;

    private bool ContinueIsKeyword { get; } = continueIsKeyword;

    private static string Described(int rune) => GoFormat.Sprintf("%#U", rune == EndOfText ? -1 : rune);

    private static bool IsSpace(char unit) => unit is ' ' or '\t' or '\r' or '\n';

    private static bool IsAlphaNumeric(int rune)
        => rune == '_'
            || (rune < 0x80 ? rune >= 0 && char.IsAsciiLetterOrDigit((char)rune) : Rune.IsLetter(new Rune(rune)) || IsDigit(new Rune(rune)));

    private static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.DecimalDigitNumber;
}
