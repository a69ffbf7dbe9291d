using BuildTasks.Action;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

public sealed class ARunOfTheAction : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Masks_secrets_before_it_complains_about_other_inputs()
    {
        using StringWriter output = new();

        int exitCode = await ActionRun.RunAsync(output, Environment(("INPUT_PASSWORD", "hunter2secret"), ("INPUT_CONCURRENCY", "hunter2secret")), CancellationToken.None);

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(1, exitCode);
        Assert.Equal(["::add-mask::hunter2secret", "::error::input 'concurrency': '***' is not a whole number."], lines);
    }

    [Theory]
    [InlineData("  ::add-mask::x", "|   ::add-mask::x")]
    [InlineData("web ##[error]x", "web ## [error]x")]
    [InlineData("plain", "plain")]
    public void Lets_no_text_of_a_chart_speak_to_the_runner(string message, string expected)
    {
        using StringWriter output = new();

        new ActionLog(output).Information(message);

        Assert.Equal(expected, output.ToString().TrimEnd());
    }

    [Fact]
    public async Task Sets_the_outputs_of_a_plan()
    {
        folder.Write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");

        int exitCode = await ActionRun.RunAsync(TextWriter.Null, Environment(("INPUT_VERB", "plan")), CancellationToken.None);

        string outputs = folder.Read("output");
        Assert.Equal(0, exitCode);
        Assert.Contains("\n{\"include\":[{\"chart\":\"web\",\"path\":\"charts/web\",\"version\":\"1.2.3\",\"reason\":\"every chart was asked for\"}]}\n", outputs, StringComparison.Ordinal);
        Assert.Contains("\ntrue\n", outputs, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Func<string, string?> Environment(params (string Name, string Value)[] variables) => name => name switch
    {
        "GITHUB_WORKSPACE" => folder.Root,
        "GITHUB_OUTPUT" => folder["output"],
        _ => variables.FirstOrDefault(variable => variable.Name == name).Value,
    };
}
