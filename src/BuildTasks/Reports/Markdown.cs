namespace BuildTasks.Reports;

/// <summary>Pieces of Markdown as GitHub and GitLab render it.</summary>
internal static class Markdown
{
    /// <summary>A table; cells may hold any text.</summary>
    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
        => $"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => " --- |"))}\n"
        + string.Concat(rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |\n"));

    /// <summary>Code, whatever it holds: the fence is longer than any run of backticks inside (CommonMark 0.31, 4.5).</summary>
    public static string Fence(string language, string code)
    {
        string fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{code.TrimEnd('\n')}\n{fence}\n";
    }

    private static string Cell(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
