namespace BuildTasks.GoTemplates.Times;

/// <summary>What an element of a layout stands for.</summary>
internal enum LayoutField
{
    /// <summary>Nothing: the layout ends here.</summary>
    None,
    LongMonth,
    Month,
    NumMonth,
    ZeroMonth,
    LongWeekday,
    Weekday,
    Day,
    UnderDay,
    ZeroDay,
    UnderYearDay,
    ZeroYearDay,
    Hour,
    Hour12,
    ZeroHour12,
    Minute,
    ZeroMinute,
    Second,
    ZeroSecond,
    LongYear,
    Year,
    UpperPm,
    LowerPm,
    ZoneName,

    /// <summary>A numeric offset, with or without <c>Z</c> for UTC.</summary>
    Offset,

    /// <summary>A fraction of a second with all digits.</summary>
    Fraction,

    /// <summary>A fraction of a second without trailing zeros.</summary>
    TrimmedFraction,
}

/// <summary>One element of a layout.</summary>
/// <param name="Field">What it stands for.</param>
/// <param name="Start">Where it starts; the text before is literal.</param>
/// <param name="Text">The element as it is written in the layout.</param>
internal readonly record struct LayoutElement(LayoutField Field, int Start, string Text)
{
    /// <summary>Where the text after the element starts.</summary>
    public int End => Start + Text.Length;
}

/// <summary>Finds the elements of Go's layouts, which show how the reference time <c>Mon Jan 2 15:04:05 MST 2006</c> would be written.</summary>
internal static class TimeLayout
{
    // Longer elements stand before those that they start with.
    private static readonly (string Text, LayoutField Field)[] Elements =
    [
        ("January", LayoutField.LongMonth), ("Jan", LayoutField.Month),
        ("Monday", LayoutField.LongWeekday), ("Mon", LayoutField.Weekday), ("MST", LayoutField.ZoneName),
        ("01", LayoutField.ZeroMonth), ("02", LayoutField.ZeroDay), ("03", LayoutField.ZeroHour12),
        ("04", LayoutField.ZeroMinute), ("05", LayoutField.ZeroSecond), ("06", LayoutField.Year), ("002", LayoutField.ZeroYearDay),
        ("15", LayoutField.Hour), ("1", LayoutField.NumMonth),
        ("2006", LayoutField.LongYear), ("2", LayoutField.Day),
        ("_2", LayoutField.UnderDay), ("__2", LayoutField.UnderYearDay),
        ("3", LayoutField.Hour12), ("4", LayoutField.Minute), ("5", LayoutField.Second),
        ("PM", LayoutField.UpperPm), ("pm", LayoutField.LowerPm),
        ("-070000", LayoutField.Offset), ("-07:00:00", LayoutField.Offset), ("-0700", LayoutField.Offset),
        ("-07:00", LayoutField.Offset), ("-07", LayoutField.Offset),
        ("Z070000", LayoutField.Offset), ("Z07:00:00", LayoutField.Offset), ("Z0700", LayoutField.Offset),
        ("Z07:00", LayoutField.Offset), ("Z07", LayoutField.Offset),
    ];

    /// <summary>The next element from <paramref name="start"/> on.</summary>
    public static LayoutElement Next(string layout, int start)
    {
        for (int at = start; at < layout.Length; at++)
        {
            LayoutElement element = At(layout, at);
            if (element.Field != LayoutField.None)
            {
                return element;
            }
        }

        return new LayoutElement(LayoutField.None, layout.Length, "");
    }

    private static LayoutElement At(string layout, int at)
    {
        if (layout[at] is '.' or ',')
        {
            return FractionAt(layout, at);
        }

        foreach ((string text, LayoutField field) in Elements)
        {
            if (string.CompareOrdinal(layout, at, text, 0, text.Length) != 0)
            {
                continue;
            }

            // "Month" has no "Mon" in it, and "_2006" is an underscore before a year.
            bool isWord = field is LayoutField.Month or LayoutField.Weekday
                && at + text.Length < layout.Length && char.IsAsciiLetterLower(layout[at + text.Length]);
            bool isYear = field == LayoutField.UnderDay && string.CompareOrdinal(layout, at + 1, "2006", 0, 4) == 0;
            return isWord || isYear ? default : new LayoutElement(field, at, text);
        }

        return default;
    }

    private static LayoutElement FractionAt(string layout, int at)
    {
        char digit = at + 1 < layout.Length ? layout[at + 1] : ' ';
        if (digit is not ('0' or '9'))
        {
            return default;
        }

        int end = at + 1;
        while (end < layout.Length && layout[end] == digit)
        {
            end++;
        }

        LayoutField field = digit == '0' ? LayoutField.Fraction : LayoutField.TrimmedFraction;
        return end < layout.Length && char.IsAsciiDigit(layout[end]) ? default : new LayoutElement(field, at, layout[at..end]);
    }
}
