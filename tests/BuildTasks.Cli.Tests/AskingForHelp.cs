using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Help of what has no options record. The verbs that have one are in tests/BuildTasks.Fronts.Tests/Help.</summary>
public class AskingForHelp
{
    [Theory]
    [InlineData("--help", "help")]
    [InlineData("-h", "help")]
    [InlineData("template --help", "help-template")]
    [InlineData("template charts/web -h", "help-template")]
    public async Task Shows_usage_and_examples(string call, string golden)
    {
        CommandLineRun run = await CommandLineRun.InAsync(RepositoryRoot.Find(), call.Split(' '));

        GoldenFile.Matches($"tests/BuildTasks.Cli.Tests/Goldens/{golden}.txt", run.Out);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }
}
