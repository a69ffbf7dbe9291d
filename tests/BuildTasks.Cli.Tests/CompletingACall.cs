namespace BuildTasks.Cli.Tests;

/// <summary>What System.CommandLine's <c>[suggest]</c> directive gives to a shell that asks behind the cursor.</summary>
public class CompletingACall
{
    public static TheoryData<string, string> Calls => new()
    {
        { "ver", "verify version --verbose --version" },
        { "version --st", "--strategy" },
        { "version --strategy ", "chart conventional explicit tag" },
        { "lint --output ", "github helm json junit sarif text" },
        { "plan --output ", "json text" },
        { "publish --gitops-mode d", "direct" },
        { "bump --dry-run --gitops-r", "--gitops-repository" },
        { "push --plain-http --reg", "--registries --registry-config" },
        { "verify --h", "--help" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Offers_what_fits_each_once(string call, string expected)
    {
        CommandLineRun run = await CommandLineRun.InAsync(Path.GetTempPath(), $"[suggest:{call.Length}]", call);

        Assert.Equal((0, expected, string.Empty), (run.ExitCode, string.Join(' ', run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), run.Error));
    }
}
