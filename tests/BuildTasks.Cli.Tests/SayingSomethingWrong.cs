using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class SayingSomethingWrong : IAsyncLifetime
{
    private ExampleRepository shop = null!;

    public static TheoryData<string, int, string> Calls => new()
    {
        { "push --sicne main", 2, "error: Unknown option '--sicne', did you mean '--since'?" },
        { "plam", 2, "error: Unknown verb 'plam', did you mean 'plan'?" },
        { "package --concurrency many", 2, "error: --concurrency: 'many' is not a whole number." },
        { "version --strategy guess", 2, "error: --strategy: 'guess' is none of chart, explicit, tag, conventional." },
        { "version --chart-version one", 2, "error: --chart-version 'one' is not a semantic version such as 1.2.3 or 1.3.0-rc.1." },
        { "push --registries ghcr.io/acme", 2, "error: --registries 'ghcr.io/acme' is neither oci://host/path nor oci-layout:PATH." },
        { "verify", 2, "error: verify needs at least one published chart, such as oci://ghcr.io/acme/charts/web:1.2.3." },
        { "plan --config ci.yaml", 2, "error: There is no configuration file 'ci.yaml'." },
        { "plan deploy/*", 1, "error: No chart was found in '{root}' by 'deploy/*': no folder that matches has a Chart.yaml. Say where the charts are, for example 'deploy/charts/*'." },
        { "plan charts/wen", 1, "error: There is no chart in 'charts/wen': '{root}/charts/wen' has no Chart.yaml, did you mean 'web'?" },
        { "plan --since mian", 1, "error: --since 'mian' names no branch, tag or commit of this clone. For a branch of the remote, say 'origin/mian', and fetch it first: 'git fetch origin mian'." },
    };

    public async Task InitializeAsync() => shop = await ExampleRepository.CreateAsync();

    public Task DisposeAsync()
    {
        shop.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Gives_one_line_with_the_value_and_the_remedy_and_touches_nothing(string call, int exitCode, string expected)
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, call.Split(' '));

        Assert.Equal(expected.Replace("{root}", shop.Root, StringComparison.Ordinal), run.Error.Split('\n')[0]);
        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Out));
        Assert.Equal(string.Empty, await shop.Git.GitAsync("status", "--porcelain"));
    }

    [Theory]
    [InlineData("charts/web/Chart.yaml", "name: web", "name: [web", "charts/web/Chart.yaml")]
    [InlineData("charts/web/Chart.yaml", "name: web", "name: ledger", "Two charts are named 'ledger': charts/ledger/Chart.yaml and charts/web/Chart.yaml.")]
    [InlineData("charts/web/Chart.yaml", "version: 2.3.1", "version: two", "version")]
    [InlineData("charts/web/Chart.yaml", "file://../common", "file://../commons", "depends on the local chart 'charts/commons', which has no Chart.yaml")]
    [InlineData("charts/common/Chart.yaml", "type: library", "type: library\ndependencies: [{name: web, version: '*', repository: 'file://../web'}]", "Charts depend on each other in a circle: charts/common -> charts/web -> charts/common.")]
    public async Task In_a_chart_stops_before_anything_is_published(string file, string old, string text, string expected)
    {
        shop.Replace(file, old, text);

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "publish", "--registries", "oci-layout:out");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error + run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(shop.Root, "out")));
    }

    [Fact]
    public async Task In_the_configuration_file_names_its_line()
    {
        shop.Write("buildtasks.yaml", "strict: true\nregistrys: [oci://x/y]\n");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "push");

        Assert.Equal(new CommandLineRun(2, string.Empty, "error: buildtasks.yaml:2: unknown key 'registrys', did you mean 'registries'?\n"), run);
    }

    [Fact]
    public async Task Outside_a_repository_says_so()
    {
        Directory.Delete(Path.Combine(shop.Root, ".git"), recursive: true);

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "plan", "--since", "main");

        Assert.StartsWith($"error: '{shop.Root}' is not in a Git repository", run.Error, StringComparison.Ordinal);
    }
}
