using System.Text;
using System.Text.RegularExpressions;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>A text to be searched. Positions are those of its form in <see cref="RegexpAlphabet"/>.</summary>
internal sealed class RegexpText
{
    private readonly string text;
    private readonly string encoded;
    private readonly int[]? origins;

    public RegexpText(string text)
    {
        this.text = text;
        (encoded, origins) = Ascii.IsValid(text) ? (text, null) : RegexpAlphabet.Encode(text);
    }

    public int Length => encoded.Length;

    /// <summary>The original text between two positions.</summary>
    public string Slice(int start, int end) => origins is null ? text[start..end] : text[origins[start]..origins[end]];

    /// <summary>How many units the character at a position has; at the end 1.</summary>
    public int WidthAt(int position) => position < encoded.Length && RegexpAlphabet.IsLead(encoded[position]) ? 2 : 1;

    /// <summary>The leftmost match from a position on, or null.</summary>
    public Match? Find(Regex regex, int start)
    {
        Match match = regex.Match(encoded, start);

        // An empty match between the two units of a character is none in Go.
        while (match.Success && match.Index < encoded.Length && RegexpAlphabet.IsTail(encoded[match.Index]))
        {
            match = regex.Match(encoded, match.Index + 1);
        }

        return match.Success ? match : null;
    }
}
