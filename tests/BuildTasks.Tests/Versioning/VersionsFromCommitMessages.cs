using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Versioning;

namespace BuildTasks.Tests.Versioning;

public class VersionsFromCommitMessages
{
    [Theory]
    [InlineData("1.2.3", "fix: typo", "1.2.4")]
    [InlineData("1.2.3", "feat: ingress", "1.3.0")]
    [InlineData("1.2.3", "feat(web): ingress", "1.3.0")]
    [InlineData("1.2.3", "FEAT: ingress", "1.3.0")]
    [InlineData("1.2.3", "feat!: drop ingress", "2.0.0")]
    [InlineData("1.2.3", "refactor(web)!: drop ingress", "2.0.0")]
    [InlineData("1.2.3", "fix: x\n\nBREAKING CHANGE: values moved", "2.0.0")]
    [InlineData("1.2.3", "fix: x\n\nBREAKING-CHANGE: values moved", "2.0.0")]
    [InlineData("1.2.3", "fix: no BREAKING CHANGE here", "1.2.4")]
    [InlineData("1.2.3", "Merge pull request #4", "1.2.4")]
    [InlineData("1.2.3", "feature: not a known type", "1.2.4")]
    [InlineData("0.4.2", "feat!: before 1.0.0 a break is a minor step", "0.5.0")]
    [InlineData("0.4.2", "feat: ingress", "0.5.0")]
    [InlineData("1.3.0-rc.1", "fix: on the way to the release", "1.3.0")]
    public void Move_by_the_strongest_commit(string tag, string message, string expected)
    {
        ChartHistory history = new(new ChartTag($"web-{tag}", SemanticVersion.Parse(tag)), ["chore: x", message, "docs: y"]);

        Assert.Equal(expected, VersionStrategies.FromCommits(history, SemanticVersion.Parse("0.0.1")).Version.ToString());
    }

    [Fact]
    public void Stay_when_nothing_changed()
    {
        ChartHistory history = new(new ChartTag("web-1.2.3", SemanticVersion.Parse("1.2.3")), []);

        Assert.Equal("1.2.3", VersionStrategies.FromCommits(history, SemanticVersion.Parse("0.0.1")).Version.ToString());
    }

    [Fact]
    public void Take_a_patch_when_only_a_local_dependency_changed()
    {
        ChartHistory history = new(new ChartTag("shop-5.0.0", SemanticVersion.Parse("5.0.0")), [], DependencyCommits: 3);

        Assert.Equal("5.0.1", VersionStrategies.FromCommits(history, SemanticVersion.Parse("5.0.0")).Version.ToString());
    }

    [Fact]
    public void Begin_with_the_version_in_the_chart()
        => Assert.Equal("0.1.0", VersionStrategies.FromCommits(new ChartHistory(null, ["feat: start"]), SemanticVersion.Parse("0.1.0")).Version.ToString());
}
