using System.Text;

namespace BuildTasks.Reports;

/// <summary>Columns of text, as wide as their widest cell.</summary>
internal static class TextTable
{
    /// <summary>Writes the rows, the first one being the headings; no line ends in blanks.</summary>
    public static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[][] lines = [[.. headings], .. rows.Select(row => (string[])[.. row.Select(OneLine)])];
        int[] widths = [.. headings.Select((_, column) => lines.Max(line => line[column].Length))];
        StringBuilder text = new();
        foreach (string[] line in lines)
        {
            text.AppendLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    /// <summary>The names of files may hold line ends and what commands a terminal.</summary>
    private static string OneLine(string cell)
        => cell.Any(char.IsControl) ? string.Concat(cell.Select(letter => char.IsControl(letter) ? $"\\x{(int)letter:x2}" : letter.ToString())) : cell;
}
