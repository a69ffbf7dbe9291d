using System.Text;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>A place in the text of a regular expression.</summary>
internal sealed class RegexpCursor(string pattern)
{
    public int Position { get; set; }

    public bool AtEnd => Position == pattern.Length;

    /// <summary>The next UTF-16 unit, or NUL at the end.</summary>
    public char Peek(int ahead = 0) => Position + ahead < pattern.Length ? pattern[Position + ahead] : '\0';

    public bool LooksAt(string text) => string.CompareOrdinal(pattern, Position, text, 0, text.Length) == 0;

    public bool Skip(char expected)
    {
        bool found = !AtEnd && pattern[Position] == expected;
        Position += found ? 1 : 0;
        return found;
    }

    /// <summary>Takes one character.</summary>
    /// <exception cref="GoRegexpException">There are bytes that are not UTF-8.</exception>
    public int Next()
    {
        if (!System.Text.Rune.TryGetRuneAt(pattern, Position, out Rune rune))
        {
            throw new GoRegexpException("invalid UTF-8", pattern[Position..]);
        }

        Position += rune.Utf16SequenceLength;
        return rune.Value;
    }

    /// <summary>The text from a place up to here.</summary>
    public string From(int start) => pattern[start..Position];

    /// <summary>The text from a place to the end.</summary>
    public string Rest(int start) => pattern[start..];

    /// <summary>Where the text comes next, or -1.</summary>
    public int Find(string text) => pattern.IndexOf(text, Position, StringComparison.Ordinal);
}
