namespace BuildTasks.GoTemplates.Times;

/// <summary>Go's time.ParseInLocation.</summary>
internal static class TimeParser
{
    /// <summary>Reads a time that is written like the layout.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="value">The text.</param>
    /// <param name="local">The zone of times that name none.</param>
    /// <param name="time">The time; Go's zero time when the text is not like the layout.</param>
    /// <returns>Go's error, or null.</returns>
    public static string? Parse(string layout, string value, GoZone local, out GoTime time)
    {
        time = GoTime.Zero;
        TimeFields fields = new();
        string rest = value;
        for (int position = 0; ;)
        {
            LayoutElement element = TimeLayout.Next(layout, position);
            string prefix = layout[position..element.Start];
            bool prefixMatches = TrySkip(prefix, ref rest);
            if (!prefixMatches)
            {
                return Mismatch(layout, value, prefix, rest);
            }

            if (element.Field == LayoutField.None)
            {
                break;
            }

            position = element.End;
            string hold = rest;
            bool fraction = TimeLayout.Next(layout, position).Field is LayoutField.Fraction or LayoutField.TrimmedFraction;
            bool read = fields.TryRead(element, ref rest, fractionFollows: fraction);
            if (fields.OutOfRange is { } field)
            {
                return $"parsing time {TimeQuote.Quote(value)}: {field} out of range";
            }

            if (!read)
            {
                return Mismatch(layout, value, element.Text, hold);
            }
        }

        if (rest.Length > 0)
        {
            return $"parsing time {TimeQuote.Quote(value)}: extra text: {TimeQuote.Quote(rest)}";
        }

        string? problem = fields.Complete(local, out time);
        return problem is null ? null : $"parsing time {TimeQuote.Quote(value)}: {problem}";
    }

    private static string Mismatch(string layout, string value, string element, string rest) =>
        $"parsing time {TimeQuote.Quote(value)} as {TimeQuote.Quote(layout)}: cannot parse {TimeQuote.Quote(rest)} as {TimeQuote.Quote(element)}";

    // Any number of spaces matches any number of spaces.
    private static bool TrySkip(string prefix, ref string rest)
    {
        ReadOnlySpan<char> expected = prefix.AsSpan();
        while (!expected.IsEmpty)
        {
            if (expected[0] == ' ')
            {
                if (rest.Length > 0 && rest[0] != ' ')
                {
                    return false;
                }

                expected = expected.TrimStart(' ');
                rest = rest.TrimStart(' ');
                continue;
            }

            if (rest.Length == 0 || rest[0] != expected[0])
            {
                return false;
            }

            expected = expected[1..];
            rest = rest[1..];
        }

        return true;
    }
}
