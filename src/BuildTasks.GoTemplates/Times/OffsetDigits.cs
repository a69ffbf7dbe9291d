namespace BuildTasks.GoTemplates.Times;

/// <summary>Offsets from UTC such as <c>+02:00</c>, in the form that a layout shows.</summary>
internal static class OffsetDigits
{
    public static bool TryRead(string layout, ref string text, out int seconds, out string? outOfRange)
    {
        seconds = 0;
        outOfRange = null;
        if (text.Length < layout.Length || text[0] is not ('+' or '-'))
        {
            return false;
        }

        // The layout has the colons where the text must have them: hours, minutes and seconds are what is left.
        Span<int> parts = [0, 0, 0];
        var rest = text[1..];
        var count = 0;
        for (var i = 1; i < layout.Length;)
        {
            if (layout[i] == ':')
            {
                if (rest[0] != ':')
                {
                    return false;
                }

                rest = rest[1..];
                i++;
                continue;
            }

            if (!TimeDigits.TryExactly(2, ref rest, out parts[count++]))
            {
                return false;
            }

            i += 2;
        }

        outOfRange = parts switch
        {
            [> 24, ..] => "time zone offset hour",
            [_, > 60, _] => "time zone offset minute",
            [_, _, > 60] => "time zone offset second",
            _ => null,
        };
        seconds = ((((parts[0] * 60) + parts[1]) * 60) + parts[2]) * (text[0] == '-' ? -1 : 1);
        text = rest;
        return true;
    }
}
