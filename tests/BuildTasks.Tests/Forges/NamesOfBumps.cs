using BuildTasks.Forges;

namespace BuildTasks.Tests.Forges;

public sealed class NamesOfBumps
{
    [Theory]
    [InlineData("web", "buildtasks/web")]
    [InlineData("worker web", "buildtasks/web+worker")]
    [InlineData("d c b a", "buildtasks/a+3-f729ae0c")]
    [InlineData("../evil name.lock", "buildtasks/-evil+name.lock-")]
    public void Are_one_branch_for_the_same_charts(string charts, string branch)
        => Assert.Equal(branch, BumpNames.Branch(charts.Split(' ')));

    [Theory]
    [InlineData("chore: bump {chart} to {version}", "web=1.1.0", "chore: bump web to 1.1.0")]
    [InlineData("{chart}: {previous} -> {version}", "web=1.1.0", "web: 1.0.0 -> 1.1.0")]
    [InlineData("chore: bump {chart} to {version}", "web=1.1.0 worker=2.0.0", "chore: bump web, worker to 1.1.0, 2.0.0")]
    [InlineData("chore: bump {chart} to {version}", "a=2.0.0 b=2.0.0 c=2.0.0 d=2.0.0", "chore: bump 4 charts to 2.0.0")]
    [InlineData("two\nlines", "web=1.1.0", "two lines")]
    public void Fill_the_titles_placeholders(string template, string charts, string title)
    {
        PublishedChart[] published =
        [
            .. charts.Split(' ')
                .Select(chart => chart.Split('='))
                .Select(chart => new PublishedChart(chart[0], chart[1], null, "r.example")),
        ];
        VersionChange[] changes = [.. published.Select(chart => new VersionChange(chart.Name, "a.yaml", 1, 1, "1.0.0", chart.Version, SourceForm.Helm))];

        Assert.Equal(title, BumpNames.Title(template, changes, published));
    }

    [Fact]
    public void Cut_a_title_that_no_forge_would_take()
        => Assert.Equal(203, BumpNames.Title(new string('x', 500), [], []).Length);
}
