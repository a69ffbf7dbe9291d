using BuildTasks.Versioning;

namespace BuildTasks.Tests.Versioning;

public class VersionsFromTags
{
    [Theory]
    [InlineData("web-1.2.3", 0, "1.2.3")]
    [InlineData("web-v1.2.3", 0, "1.2.3")]
    [InlineData("web/v1.2.3", 0, "1.2.3")]
    [InlineData("v1.2.3", 0, "1.2.3")]
    [InlineData("1.2.3", 0, "1.2.3")]
    [InlineData("web-1.2.3", 5, "1.2.4-alpha.0.5")]
    [InlineData("web-1.3.0-rc.1", 2, "1.3.0-rc.1.2")]
    [InlineData("web-1.2.3 web-1.10.0 web-1.9.0", 0, "1.10.0")]
    [InlineData("v9.0.0 web-1.2.3", 0, "1.2.3")]
    [InlineData("webhook-2.0.0", 4, "0.0.0-alpha.0.4")]
    [InlineData("web-latest web-1.2", 1, "0.0.0-alpha.0.1")]
    public void Are_the_charts_own_tag_and_a_height_above_it(string tags, int commits, string expected)
    {
        ChartHistory history = new(ChartTags.Latest("web", tags.Split(' ')), [.. Enumerable.Repeat("fix: x", commits)]);

        Assert.Equal(expected, VersionStrategies.FromTag(history).Version.ToString());
    }
}
