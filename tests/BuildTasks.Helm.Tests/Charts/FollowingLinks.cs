using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Tests.Charts;

public sealed class FollowingLinks : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FollowingLinks()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/files/a.txt", "a");
        folder.Write("outside.txt", "secret");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Links_inside_the_chart_are_followed_and_noted()
    {
        File.CreateSymbolicLink(folder["web/b.txt"], "files/a.txt");
        Directory.CreateSymbolicLink(folder["web/more"], "files");

        HelmLog log = new();

        Chart chart = ChartLoader.Load(folder["web"], log: log);

        Assert.Equal(["b.txt", "files/a.txt", "more/a.txt"], chart.Files.Select(file => file.Name));
        Assert.Equal(2, log.Lines.Count);
        Assert.StartsWith(
            "level=INFO msg=\"found symbolic link in path. Contents of linked file included and used\" path=",
            log.Lines[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.txt", "../outside.txt")]
    [InlineData("link", "..")]
    [InlineData("values.yaml", "../outside.txt")]
    public void Links_out_of_the_chart_are_refused(string link, string target)
    {
        File.CreateSymbolicLink(folder["web/" + link], target);

        ChartException refused = Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"]));

        Assert.StartsWith($"chart illegally contains content outside the base directory: \"{link}\"", refused.Message, StringComparison.Ordinal);
        Assert.Equal(folder["web/" + link], refused.File);
    }

    [Fact]
    public void Links_that_are_ignored_do_no_harm()
    {
        File.CreateSymbolicLink(folder["web/link.txt"], "../outside.txt");
        folder.Write("web/.helmignore", "link.txt\n");

        Assert.DoesNotContain(ChartLoader.Load(folder["web"]).Files, file => file.Name == "link.txt");
    }

    [Theory]
    [InlineData("loop", "loop")]
    [InlineData("self", ".")]
    [InlineData("files/up", "..")]
    public void Links_in_a_circle_are_refused(string link, string target)
    {
        File.CreateSymbolicLink(folder["web/" + link], target);

        Assert.StartsWith("error evaluating symlink", Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "web/nothing")]
    [InlineData("../no/thing", "no")]
    public void A_link_to_nowhere_is_refused(string target, string missing)
    {
        HelmLog log = new();
        File.CreateSymbolicLink(folder["web/gone"], target);

        ChartException refused = Assert.Throws<ChartException>(() => ChartLoader.Load(folder["web"], log: log));

        Assert.EndsWith($": lstat {folder[missing]}: no such file or directory", refused.Message, StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void The_charts_own_folder_may_be_a_link()
    {
        Directory.CreateSymbolicLink(folder["alias"], "web");

        Assert.Equal("web", ChartLoader.Load(folder["alias"]).Name);
    }
}
