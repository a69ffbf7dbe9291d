using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A piece of a template's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it starts, in UTF-16 units.</param>
/// <param name="Text">The piece itself; of an error, its message.</param>
/// <param name="Line">The line on which it starts, from 1.</param>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, int Line)
{
    private const int QuotedRunes = 10;

    /// <summary>The token as Go's parse errors write it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.EndOfText => "EOF",
        TokenKind.Error => Text,
        > TokenKind.Keyword => $"<{Text}>",
        _ when GoText.ByteLength(Text) > QuotedRunes => GoFormat.Quote(FirstRunes(Text)) + "...",
        _ => GoFormat.Quote(Text),
    };

    private static string FirstRunes(string text)
    {
        int end = 0;
        for (int count = 0; count < QuotedRunes && end < text.Length; count++)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out _, out int consumed);
            end += consumed;
        }

        return text[..end];
    }
}
