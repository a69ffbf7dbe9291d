namespace BuildTasks.GoTemplates.Times;

/// <summary>Go's guess at how long the abbreviation of a zone is at the start of a text.</summary>
internal static class ZoneNames
{
    private const int MaxLength = 5;

    /// <summary>0 when there is none.</summary>
    public static int Length(string text)
    {
        if (text.Length < 3)
        {
            return 0;
        }

        if (text.StartsWith("ChST", StringComparison.Ordinal) || text.StartsWith("MeST", StringComparison.Ordinal))
        {
            return 4;
        }

        if (text.StartsWith("GMT", StringComparison.Ordinal))
        {
            return 3 + SignedHours(text.AsSpan(3));
        }

        if (text[0] is '+' or '-')
        {
            return SignedHours(text);
        }

        int capitals = text.AsSpan(0, Math.Min(MaxLength + 1, text.Length)).IndexOfAnyExceptInRange('A', 'Z');
        capitals = capitals < 0 ? Math.Min(MaxLength + 1, text.Length) : capitals;
        return capitals switch
        {
            3 => 3,
            4 when text[3] == 'T' || text.StartsWith("WITA", StringComparison.Ordinal) => 4,
            5 when text[4] == 'T' => 5,
            _ => 0,
        };
    }

    // A sign and a number up to 23.
    private static int SignedHours(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('+' or '-'))
        {
            return 0;
        }

        int end = text[1..].IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = end < 0 ? text[1..] : text[1..(end + 1)];
        return digits.Length > 0 && int.TryParse(digits, out int hours) && hours <= 23 ? digits.Length + 1 : 0;
    }
}
