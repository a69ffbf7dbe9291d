using System.Text;

namespace BuildTasks.Reports;

/// <summary>Columns of text, as wide as their widest cell.</summary>
internal static class TextTable
{
    /// <summary>Writes the rows, the first one being the headings; no line ends in blanks.</summary>
    public static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] lines = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => lines.Max(line => line[column].Length))];
        StringBuilder text = new();
        foreach (IReadOnlyList<string> line in lines)
        {
            text.AppendLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return text.Replace("\r\n", "\n").ToString();
    }
}
