using System.Globalization;
using System.Text;

namespace BuildTasks.Forges;

/// <summary>The text of a pull request: what moves where, what was published, and the diff, within the length that forges take.</summary>
internal static class PullRequestBody
{
    /// <summary>GitHub's limit, in characters.</summary>
    public const int MaxLength = 65_536;

    // Room for the lines that say what was left out, and for closing what is open.
    private const int Reserve = 400;

    /// <summary>Writes the text.</summary>
    public static string Write(PullRequestProposal proposal)
    {
        string marker = PullRequestSubject.Of(proposal.Charts).Marker;
        int room = MaxLength - marker.Length - Reserve;
        StringBuilder text = new();
        AddRows(text, room / 2, "| Chart | Where | Old | New |\n| --- | --- | --- | --- |\n", [.. proposal.Changes.Select(Row)]);
        AddRows(text, room * 3 / 4, "\n| Published | Digest |\n| --- | --- |\n", [.. proposal.Charts.Select(Row)]);
        AddRows(text, room * 7 / 8, "\n**Please look at**\n\n", [.. proposal.Warnings.Select(warning => $"- {OneLine(warning.ToString())}\n")]);
        AddDiff(text, room, proposal.Diff);
        return text.Append('\n').Append(marker).Append('\n').ToString();
    }

    private static string Row(VersionChange change)
        => $"| {Cell(change.Chart)} | {Cell($"{change.Path}:{change.Line}")} | {Cell(change.OldValue)} | {Cell(change.NewValue)} |\n";

    private static string Row(PublishedChart chart)
        => $"| {Cell(chart.Reference)} | {(chart.Digest is null ? "" : Cell(chart.Digest))} |\n";

    private static void AddRows(StringBuilder text, int room, string heading, IReadOnlyList<string> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(heading);
        for (int index = 0; index < rows.Count; index++)
        {
            if (text.Length + rows[index].Length > room)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n... and {rows.Count - index} more.\n");
                return;
            }

            text.Append(rows[index]);
        }
    }

    private static void AddDiff(StringBuilder text, int room, string diff)
    {
        if (diff.Length == 0)
        {
            return;
        }

        string fence = new('`', Math.Max(3, LongestRunOfBackticks(diff) + 1));
        string opening = $"\n<details><summary>Diff</summary>\n\n{fence}diff\n";
        string closing = $"{fence}\n\n</details>\n";
        int left = room - text.Length - opening.Length - closing.Length;
        string shown = diff.Length <= left ? diff : diff[..(diff.LastIndexOf('\n', Math.Max(0, left - 1)) + 1)];
        text.Append(opening).Append(shown);
        if (shown.Length > 0 && shown[^1] != '\n')
        {
            text.Append('\n');
        }

        text.Append(closing);
        if (shown.Length < diff.Length)
        {
            int hidden = diff.AsSpan(shown.Length).TrimEnd('\n').Count('\n') + 1;
            text.Append(CultureInfo.InvariantCulture, $"\nThe diff goes on for {hidden} lines; the branch has all of it.\n");
        }
    }

    // A bar ends a table's cell even inside a code span, unless it is escaped.
    private static string Cell(string value)
    {
        string fence = new('`', LongestRunOfBackticks(value) + 1);
        string space = value.StartsWith('`') || value.EndsWith('`') ? " " : "";
        return $"{fence}{space}{OneLine(value).Replace("|", "\\|", StringComparison.Ordinal)}{space}{fence}";
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");

    private static int LongestRunOfBackticks(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
