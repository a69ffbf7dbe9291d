using System.Text;
using BuildTasks.Fakes;
using BuildTasks.GitOps;
using FsCheck;
using FsCheck.Fluent;

namespace BuildTasks.Tests.GitOps;

public class ADiff
{
    [Fact]
    public void Shows_three_lines_around_each_change()
    {
        string before = string.Concat(Enumerable.Range(1, 20).Select(line => $"line {line}\n"));
        string after = before
            .Replace("line 2\n", "LINE 2\n", StringComparison.Ordinal)
            .Replace("line 8\n", "LINE 8\n", StringComparison.Ordinal)
            .Replace("line 20\n", "LINE 20", StringComparison.Ordinal);

        Assert.Equal(
            """
            --- a/apps/web.yaml
            +++ b/apps/web.yaml
            @@ -1,11 +1,11 @@
             line 1
            -line 2
            +LINE 2
             line 3
             line 4
             line 5
             line 6
             line 7
            -line 8
            +LINE 8
             line 9
             line 10
             line 11
            @@ -17,4 +17,4 @@
             line 17
             line 18
             line 19
            -line 20
            +LINE 20
            \ No newline at end of file

            """,
            UnifiedDiff.Of([Edit(before, after)]));
    }

    [Fact]
    public void Of_equal_files_is_empty() => Assert.Empty(UnifiedDiff.Of([Edit("a\n", "a\n")]));

    [Fact]
    public async Task Is_what_git_applies()
    {
        Gen<string> text = Gen.Elements("a\n", "b\n", "c\r\n", "\n", "é🚀\n", "-- x\n", "a", " b").ListOf().Select(string.Concat);
        IEnumerable<(string, string)> pairs = text.Two().Sample(30, 25)
            .Where(pair => pair.Item1.Length > 0 && pair.Item2.Length > 0 && pair.Item1 != pair.Item2);
        foreach ((string before, string after) in pairs)
        {
            using TemporaryFolder folder = new();
            await GitRepository.CreateAsync(folder.Root);
            File.WriteAllText(folder["f.yaml"], before);
            File.WriteAllText(folder["p.diff"], UnifiedDiff.Of([Edit(before, after) with { Path = "f.yaml" }]));

            await Shell.RequireAsync(folder.Root, "git", "apply", "--whitespace=nowarn", "p.diff");

            Assert.Equal(after, File.ReadAllText(folder["f.yaml"]));
        }
    }

    private static FileEdit Edit(string before, string after) => new("apps/web.yaml", Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
}
