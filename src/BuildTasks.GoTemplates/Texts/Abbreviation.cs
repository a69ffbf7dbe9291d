namespace BuildTasks.GoTemplates.Texts;

/// <summary>The abbreviations of Masterminds/goutils, which count bytes.</summary>
internal static class Abbreviation
{
    private const string Ellipsis = "...";

    /// <summary>At most <paramref name="width"/> bytes of the text around <paramref name="offset"/>, with dots for what is left out.</summary>
    public static string Abbreviate(string text, long offset, long width)
    {
        string bytes = GoBytes.ToLatin1(text);
        return width < 4 ? "" : GoBytes.FromLatin1(Abbreviated(bytes, offset, width));
    }

    private static string Abbreviated(string bytes, long offset, long width)
    {
        if (bytes.Length <= width)
        {
            return bytes;
        }

        int kept = (int)width - Ellipsis.Length;
        int start = (int)Math.Min(offset, bytes.Length);
        if (bytes.Length - start < kept)
        {
            start = bytes.Length - kept;
        }

        if (start <= 4)
        {
            return bytes[..kept] + Ellipsis;
        }

        // Two ellipses do not fit.
        if (width < 7)
        {
            return "";
        }

        return start + kept < bytes.Length
            ? Ellipsis + Abbreviated(bytes[start..], 0, kept)
            : Ellipsis + bytes[^kept..];
    }
}
