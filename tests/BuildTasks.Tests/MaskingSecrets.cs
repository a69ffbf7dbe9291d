namespace BuildTasks.Tests;

public class MaskingSecrets
{
    private readonly RecordingLog lines = new();
    private readonly MaskingLog log;

    public MaskingSecrets()
    {
        log = new MaskingLog(lines);
        log.Add(new Secret("tell no one"));
    }

    [Theory]
    [InlineData("it is tell no one", "it is ***")]
    [InlineData("?password=tell%20no%20one", "?password=***")]
    [InlineData("Basic dGVsbCBubyBvbmU=", "Basic ***")]
    [InlineData("tell somebody", "tell somebody")]
    public void Leaves_stars_in_any_spelling(string line, string shown)
    {
        log.Information(line);

        Assert.Equal(shown, Assert.Single(lines.Lines).Message);
    }

    [Fact]
    public void Of_a_failure_says_the_place_and_keeps_the_cause()
    {
        BuildTaskException failure = new("no such key") { File = "values.yaml", Line = 3 };

        BuildTaskException shown = log.Mask(failure);

        Assert.Equal(("values.yaml:3: no such key", failure), (shown.Message, shown.InnerException));
    }

    [Fact]
    public void Of_a_failure_drops_a_cause_that_shows_one()
    {
        BuildTaskException failure = new("the server refused", new IOException("tell no one is wrong"));

        BuildTaskException shown = log.Mask(failure);

        Assert.Equal("the server refused", shown.Message);
        Assert.DoesNotContain("tell no one", shown.ToString(), StringComparison.Ordinal);
    }
}
