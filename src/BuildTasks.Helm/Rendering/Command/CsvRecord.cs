using System.Text;

namespace BuildTasks.Helm.Rendering;

/// <summary>The first record of a CSV text, as Go's encoding/csv reads it; flags with lists take their values so.</summary>
internal static class CsvRecord
{
    private const string Unbalanced = "extraneous or missing \" in quoted-field";

    /// <summary>Reads the record.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">The fields; none for an empty text.</param>
    /// <returns>Go's complaint, or null.</returns>
    public static string? Read(string text, out IReadOnlyList<string> fields)
    {
        List<string> read = new();
        fields = read;
        if (text.Length == 0)
        {
            return null;
        }

        // Lines without anything are no records.
        int start = text.AsSpan().IndexOfAnyExcept('\n', '\r');
        if (start < 0)
        {
            return "EOF";
        }

        while (true)
        {
            string? problem = start < text.Length && text[start] == '"' ? ReadQuoted(text, ref start, read) : ReadPlain(text, ref start, read);
            if (problem is not null || start >= text.Length || text[start] != ',')
            {
                return problem;
            }

            start++;
        }
    }

    // Both leave the start at the comma or line end behind the field.
    private static string? ReadPlain(string text, ref int start, List<string> fields)
    {
        int length = text.AsSpan(start).IndexOfAny(',', '\n');
        string field = length < 0 ? text[start..] : text[start..(start + length)];
        int quote = field.IndexOf('"', StringComparison.Ordinal);
        if (quote >= 0)
        {
            return Problem(text, start + quote, "bare \" in non-quoted-field");
        }

        start += field.Length;
        fields.Add(start < text.Length && text[start] == '\n' ? field.TrimEnd('\r') : field);
        return null;
    }

    private static string? ReadQuoted(string text, ref int start, List<string> fields)
    {
        StringBuilder field = new();
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                field.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (i + 1 == text.Length || text[i + 1] is ',' or '\n')
            {
                fields.Add(field.ToString());
                start = i + 1;
                return null;
            }
            else
            {
                return Problem(text, i, Unbalanced);
            }
        }

        return Problem(text, text.Length, Unbalanced);
    }

    // Columns count bytes from 1.
    private static string Problem(string text, int index, string reason)
    {
        string before = text[..index];
        int line = before.Count(c => c == '\n') + 1;
        int column = Encoding.UTF8.GetByteCount(before[(before.LastIndexOf('\n') + 1)..]) + 1;
        return FormattableString.Invariant($"parse error on line {line}, column {column}: {reason}");
    }
}
