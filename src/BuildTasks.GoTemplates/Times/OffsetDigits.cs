namespace BuildTasks.GoTemplates.Times;

/// <summary>Offsets from UTC such as <c>+02:00</c>, in the form that a layout shows.</summary>
internal static class OffsetDigits
{
    private static readonly string[] Fields = ["time zone offset hour", "time zone offset minute", "time zone offset second"];
    private static readonly int[] Largest = [24, 60, 60];

    /// <summary>Reads an offset. A number that is too large is told even of what is no offset otherwise.</summary>
    public static bool TryRead(string layout, ref string text, out int seconds, out string? outOfRange)
    {
        seconds = 0;
        outOfRange = null;
        if (text.Length < layout.Length || !HasColonsOf(layout, text))
        {
            return false;
        }

        // What is left between the colons: hours, minutes and seconds, two digits each.
        string digits = text[1..layout.Length].Replace(":", "", StringComparison.Ordinal);
        bool isNumber = true;
        for (int part = 0; part < Fields.Length; part++)
        {
            int number = 0;
            isNumber = isNumber && (digits.Length == 0 || TimeDigits.TryExactly(2, ref digits, out number));
            outOfRange = number > Largest[part] ? Fields[part] : outOfRange;
            seconds = (seconds * 60) + number;
        }

        if (!isNumber || text[0] is not ('+' or '-'))
        {
            return false;
        }

        seconds *= text[0] == '-' ? -1 : 1;
        text = text[layout.Length..];
        return true;
    }

    private static bool HasColonsOf(string layout, string text)
    {
        for (int i = 1; i < layout.Length; i++)
        {
            if (layout[i] == ':' && text[i] != ':')
            {
                return false;
            }
        }

        return true;
    }
}
