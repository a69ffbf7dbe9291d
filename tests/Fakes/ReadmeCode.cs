using Xunit;

namespace BuildTasks.Fakes;

/// <summary>Code that a README shows and a test runs: the README has every piece between <c>// README</c> and <c>// end</c> of the test's source, to the letter.</summary>
public static class ReadmeCode
{
    /// <param name="readme">The README, from the repository's root.</param>
    /// <param name="source">The test's source file, from the repository's root.</param>
    public static void IsThatOf(string readme, string source)
    {
        string shown = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), readme)).ReplaceLineEndings("\n");
        string[] pieces = [.. Pieces(File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), source)))];

        Assert.NotEmpty(pieces);
        Assert.All(pieces, piece => Assert.Contains($"```csharp\n{piece}\n```\n", shown, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pieces(string[] lines)
    {
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start].Trim() == "// README")
            {
                int indentation = lines[start].Length - lines[start].TrimStart().Length;
                IEnumerable<string> code = lines.Skip(start + 1).TakeWhile(line => line.Trim() != "// end");
                yield return string.Join('\n', code.Select(line => line.Length < indentation ? line : line[indentation..]));
            }
        }
    }
}
