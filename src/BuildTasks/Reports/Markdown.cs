using System.Buffers;
using System.Text;

namespace BuildTasks.Reports;

/// <summary>Pieces of Markdown as GitHub and GitLab render it. Every text is masked first and then escaped, so that it shows as it is.</summary>
/// <param name="mask">Takes secrets out of a text.</param>
internal sealed class Markdown(Func<string, string> mask)
{
    // GitHub shows no summary of more than 1 MiB at all.
    private const int MostRows = 500;
    private const int LongestCode = 400_000;

    // What begins inline markup, HTML, a cell or a formula (CommonMark 0.31, 2.4; GitHub's tables and $math$).
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_[]<>&|~$");

    /// <summary>A table; cells may hold any text. A long one is cut, and says so.</summary>
    public string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        string table = $"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => " --- |"))}\n"
            + string.Concat(all.Take(MostRows).Select(row => $"| {string.Join(" | ", row.Select(Text))} |\n"));
        return all.Length <= MostRows ? table : $"{table}\n... and {all.Length - MostRows} more.\n";
    }

    /// <summary>A text inside a paragraph or a cell, on one line.</summary>
    public string Text(string text)
    {
        StringBuilder escaped = new();
        foreach (char letter in mask(text).ReplaceLineEndings(" "))
        {
            escaped.Append(Markup.Contains(letter) ? "\\" : string.Empty).Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A link; the text and the address where that is none of the web, such as a file of the local forge.</summary>
    public string Link(string text, string address)
        => Uri.TryCreate(mask(address), UriKind.Absolute, out Uri? web) && web.Scheme is "https" or "http"
            ? $"[{Text(text)}]({web.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})"
            : $"{Text(text)} ({Text(address)})";

    /// <summary>Code, whatever it holds: the fence is longer than any run of backticks inside (CommonMark 0.31, 4.5). Long code is cut, and says so.</summary>
    public string Fence(string language, string code)
    {
        string shown = mask(code).TrimEnd('\n');
        string note = string.Empty;
        if (shown.Length > LongestCode)
        {
            shown = shown[..LongestCode];
            note = "\nThe rest is in the log.\n";
        }

        string fence = "```";
        while (shown.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{shown}\n{fence}\n{note}";
    }
}
