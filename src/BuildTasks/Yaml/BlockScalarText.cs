using System.Text;
using YamlDotNet.Core;

namespace BuildTasks.Yaml;

/// <summary>
/// Writes a value into a literal (<c>|</c>) or folded (<c>&gt;</c>) scalar: the header, the indentation, the line ends and every line
/// that does not change stay as they are.
/// </summary>
internal static class BlockScalarText
{
    /// <param name="raw">The text of the scalar, from its indicator to its last line end.</param>
    /// <param name="scalar">The scalar as it is.</param>
    /// <param name="value">The new value; line ends at its end follow from the header and are not compared.</param>
    public static string Write(string raw, YamlScalar scalar, string value)
    {
        string[] lines = TextLines.Split(raw);
        (string[] content, string[] trailing) = SplitTrailingBlankLines(lines[1..]);
        string indentation = new(' ', Indentation(raw, scalar.Value));
        string lineEnd = TextLines.EndOf(lines[0]);
        string[] oldLines = ContentLines(scalar, scalar.Value);
        string[] newLines = ContentLines(scalar, value);

        bool sameLines = oldLines.Length == content.Length && newLines.Length == content.Length;

        StringBuilder text = new(lines[0]);
        for (int index = 0; index < newLines.Length; index++)
        {
            if (sameLines && oldLines[index] == newLines[index])
            {
                text.Append(content[index]);
                continue;
            }

            string end = index == newLines.Length - 1 && content.Length > 0 ? TextLines.EndOf(content[^1]) : lineEnd;
            text.Append(Indented(indentation, newLines[index])).Append(sameLines ? TextLines.EndOf(content[index]) : end);
        }

        return text.AppendJoin(string.Empty, trailing).ToString();
    }

    /// <summary>A folded line end is written as an empty line.</summary>
    private static string[] ContentLines(YamlScalar scalar, string value)
        => value.TrimEnd('\n').Replace("\n", scalar.Style == ScalarStyle.Folded ? "\n\n" : "\n", StringComparison.Ordinal).Split('\n');

    private static string Indented(string indentation, string line) => line.Length == 0 ? string.Empty : indentation + line;

    /// <summary>How many spaces the file puts in front of each line of the value.</summary>
    /// <param name="raw">The text of the scalar, from its indicator on.</param>
    /// <param name="value">The value of the scalar.</param>
    public static int Indentation(string raw, string value)
    {
        // The first line that is not blank has the indentation and, when the header says how deep that is (|2), spaces of its own.
        string first = raw.Split('\n').Skip(1).FirstOrDefault(IsNotBlank) ?? "  ";
        string line = value.Split('\n').FirstOrDefault(IsNotBlank) ?? string.Empty;
        return Math.Max(LeadingSpaces(first) - LeadingSpaces(line), 1);
    }

    private static bool IsNotBlank(string line) => !string.IsNullOrWhiteSpace(line);

    private static int LeadingSpaces(string line) => line.Length - line.TrimStart(' ').Length;

    private static (string[] Content, string[] Trailing) SplitTrailingBlankLines(string[] lines)
    {
        int count = lines.Length;
        while (count > 0 && lines[count - 1].AsSpan().Trim().Length == 0)
        {
            count--;
        }

        return (lines[..count], lines[count..]);
    }
}
