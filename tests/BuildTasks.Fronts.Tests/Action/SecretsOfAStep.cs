using System.Text.Json;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

public sealed class SecretsOfAStep : IDisposable
{
    // What annotations, JSON and Markdown escape, each another letter, and what a folder may be named on every machine.
    private const string Secret = "50%&[pörd's]";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Are_masked_before_texts_are_escaped()
    {
        folder.Write($"charts/{Secret}/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");

        StepResult result = await new RunnerStep(
            folder.Root, folder.Root, ("username", "ada"), ("password", Secret), ("registries", "oci-layout:" + Secret)).RunAsync();

        Assert.Contains(result.Lines, line => line.StartsWith("::notice file=charts/***/Chart.yaml,", StringComparison.Ordinal));
        Assert.Contains("| charts/\\*\\*\\*/Chart.yaml:1:1 |", result.Summary, StringComparison.Ordinal);
        Assert.Equal(["::add-mask::50%25&[pörd's]"], result.Lines.Where(line => line.StartsWith("::add-mask::", StringComparison.Ordinal)));
        Assert.Equal("oci-layout:***#web:1.2.3", Assert.Single(result.Json("digests").EnumerateObject()).Name);
        string[] everything = [.. result.Lines.Skip(1), result.Summary, .. result.Outputs.Values];
        Assert.DoesNotContain(everything, text => text.Contains("rd's", StringComparison.Ordinal) || text.Contains("rd\\u0027s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plan", "include")]
    [InlineData("version", "charts")]
    public async Task Are_masked_before_outputs_become_json(string verb, string list)
    {
        folder.Write($"charts/{Secret}/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");
        RunnerStep step = new(folder.Root, folder.Root, ("verb", verb));
        step.Environment["BUILDTASKS_PASSWORD"] = Secret;

        StepResult result = await step.RunAsync();

        JsonElement chart = result.Json("charts").GetProperty(list)[0];
        bool holdsChart = chart.TryGetProperty("chart", out JsonElement planned) && planned.ValueKind == JsonValueKind.Object;
        Assert.Equal("charts/***", (holdsChart ? planned : chart).GetProperty("path").GetString());
    }

    [Fact]
    public async Task Of_many_lines_are_masked_line_by_line_but_for_single_braces()
    {
        const string Password = "{\r\n  first: 100%\r\n\r\n  second::line\r\n}\r\n";
        StepResult result = await new RunnerStep(folder.Root, folder.Root, ("verb", "verify"), ("password", Password)).RunAsync();

        Assert.Equal(["::add-mask::first: 100%25", "::add-mask::second::line"], result.Lines[..2]);
        Assert.StartsWith("::error::", result.Lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concurrency", "hunter2secret", "input 'concurrency': '***' is not a whole number.")]
    [InlineData("config", "hunter2secret.yaml", "There is no configuration file '***.yaml'.")]
    [InlineData("config", "keys.yaml", "keys.yaml:1: unknown key '***'.")]
    [InlineData("hunter2secret", "", "Unknown input '***'.")]
    [InlineData("verb", "hunter2secret", "Unknown verb '***'. There are plan, lint, version, package, push, verify, bump, publish.")]
    public async Task Are_known_before_anything_can_complain(string input, string value, string expected)
    {
        folder.Write("keys.yaml", "hunter2secret: true\n");

        StepResult result = await new RunnerStep(folder.Root, folder.Root, ("password", "hunter2secret"), (input, value)).RunAsync();

        Assert.Equal(["::add-mask::hunter2secret", "::error::" + expected], result.Lines);
    }

    [Fact]
    public async Task Are_not_printed_where_no_runner_takes_the_masks_away()
    {
        RunnerStep step = new(folder.Root, folder.Root, ("password", "hunter2secret"));
        step.Environment.Remove("GITHUB_ACTIONS");

        StepResult result = await step.RunAsync();

        Assert.DoesNotContain("hunter2secret", result.Log, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
