using System.Globalization;
using System.Text;
using BuildTasks.Yaml;
using DiffPlex;
using DiffPlex.Model;

namespace BuildTasks.GitOps;

/// <summary>Writes changes the way <c>git diff</c> does, so that <c>git apply</c> takes them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The differences of all files, one after the other; empty when nothing differs.</summary>
    public static string Of(IEnumerable<FileEdit> files)
    {
        StringBuilder text = new();
        foreach (FileEdit file in files)
        {
            Append(text, file);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FileEdit file)
    {
        DiffResult difference = new Differ().CreateCustomDiffs(
            Encoding.UTF8.GetString(file.Before), Encoding.UTF8.GetString(file.After), ignoreWhiteSpace: false, ignoreCase: false, TextLines.Split);
        if (difference.DiffBlocks.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"--- a/{file.Path}\n+++ b/{file.Path}\n");
        foreach (List<DiffBlock> hunk in Hunks(difference.DiffBlocks))
        {
            AppendHunk(text, difference, hunk);
        }
    }

    /// <summary>Blocks whose context would touch or overlap are one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        List<DiffBlock> hunk = [];
        foreach (DiffBlock block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - EndBefore(hunk[^1]) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void AppendHunk(StringBuilder text, DiffResult difference, List<DiffBlock> hunk)
    {
        int start = Math.Max(hunk[0].DeleteStartA - Context, 0);
        int end = Math.Min(EndBefore(hunk[^1]) + Context, difference.PiecesOld.Length);
        int startAfter = start + hunk[0].InsertStartB - hunk[0].DeleteStartA;
        int countAfter = end - start + hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(startAfter, countAfter)} @@\n");

        int line = start;
        foreach (DiffBlock block in hunk)
        {
            AppendLines(text, ' ', difference.PiecesOld, line, block.DeleteStartA);
            AppendLines(text, '-', difference.PiecesOld, block.DeleteStartA, EndBefore(block));
            AppendLines(text, '+', difference.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            line = EndBefore(block);
        }

        AppendLines(text, ' ', difference.PiecesOld, line, end);
    }

    private static void AppendLines(StringBuilder text, char sign, string[] lines, int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            text.Append(sign).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static int EndBefore(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>Lines count from 1; an empty range names the line before it; a count of 1 is left out.</summary>
    private static string Range(int start, int count)
        => count == 1
            ? (start + 1).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
}
