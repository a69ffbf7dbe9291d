using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A position in a template's text, and the start of the token that ends there.</summary>
internal sealed class LexerCursor(string text)
{
    public const int EndOfText = -1;

    // Names come again and again: they share one string each.
    private const int LongestShared = 40;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shared =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string text = text;
    private int start;
    private int line = 1;
    private int startLine = 1;

    /// <summary>Where reading goes on.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing has been read since the last token.</summary>
    public bool IsAtStart => Position == start;

    /// <summary>What has been read since the last token.</summary>
    public ReadOnlySpan<char> Pending => text.AsSpan(start, Position - start);

    /// <summary>What has not been read.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The next character without reading it.</summary>
    public int Peek()
    {
        if (Position >= text.Length)
        {
            return EndOfText;
        }

        Rune.DecodeFromUtf16(Rest, out Rune rune, out _);
        return rune.Value;
    }

    /// <summary>Reads the next character and counts its line.</summary>
    public int Read()
    {
        if (Position >= text.Length)
        {
            return EndOfText;
        }

        Rune.DecodeFromUtf16(Rest, out Rune rune, out int consumed);
        Position += consumed;
        line += rune.Value == '\n' ? 1 : 0;
        return rune.Value;
    }

    /// <summary>Goes back over the character that was read last, which must be ASCII.</summary>
    public void StepBack()
    {
        Position--;
        line -= text[Position] == '\n' ? 1 : 0;
    }

    /// <summary>Goes on without counting lines: <see cref="Ignore"/> or <see cref="CountLines"/> does it later.</summary>
    public void Skip(int count) => Position += count;

    /// <summary>Reads the next character if it is one of those.</summary>
    public bool Accept(string valid)
    {
        if (Position >= text.Length || !valid.Contains(text[Position], StringComparison.Ordinal))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Reads as many of those characters as there are.</summary>
    public void AcceptRun(string valid)
    {
        while (Accept(valid))
        {
        }
    }

    /// <summary>Counts the lines of what was skipped.</summary>
    public void CountLines() => line += Pending.Count('\n');

    /// <summary>Forgets what was skipped, apart from its lines.</summary>
    public void Ignore()
    {
        CountLines();
        BeginToken();
    }

    /// <summary>Ends a token here.</summary>
    public Token Take(TokenKind kind)
    {
        Token token = new(kind, start, kind == TokenKind.Text ? Pending.ToString() : Shared(Pending), startLine);
        BeginToken();
        return token;
    }

    /// <summary>Ends the text with an error, at the start of the token that could not be read.</summary>
    public Token Fail(string message)
    {
        Token token = new(TokenKind.Error, start, message, startLine);
        text = "";
        start = 0;
        Position = 0;
        return token;
    }

    private void BeginToken()
    {
        start = Position;
        startLine = line;
    }

    /// <summary>The text as a string that equal texts share.</summary>
    public string Shared(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case " ":
                return " ";
            case "{{":
                return "{{";
            case "}}":
                return "}}";
            case { Length: > LongestShared }:
                return name.ToString();
        }

        if (!shared.TryGetValue(name, out string? known))
        {
            known = name.ToString();
            shared.Set.Add(known);
        }

        return known;
    }
}
