namespace BuildTasks.Yaml;

/// <summary>The lines of a text together with their ends, so that putting them together again gives the same bytes.</summary>
internal static class TextLines
{
    /// <summary>Every line with its end; the last one may have none. A text without characters has no line.</summary>
    public static string[] Split(string text)
    {
        List<string> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return [.. lines];
    }

    /// <summary>How a line ends: <c>\r\n</c>, <c>\n</c>, or empty.</summary>
    public static string EndOf(string line)
        => line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : line.EndsWith('\n') ? "\n" : string.Empty;
}
