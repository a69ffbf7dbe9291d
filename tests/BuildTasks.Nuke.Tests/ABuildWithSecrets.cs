using BuildTasks.Fakes;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Nuke.Tests;

[Collection(NukeBuilds.Name)]
public sealed class ABuildWithSecrets(NukeExample example) : InTheShop
{
    private const string Secret = FakeRegistryGate.Password;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.AddExample("nuke");
    }

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shows_none_though_the_server_repeats_them_and_the_log_says_everything(bool inEnvironment)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        Func<HttpContext, Task> answer = FakeRegistry.Status(403, message: $"'{Secret}' opens nothing here");
        registry.Fail("POST", "/uploads/", answer);

        BuildRun run = await example.RunAsync(
            Shop.Root,
            [
                "PublishCharts",
                "--build-tasks-registries",
                $"oci://{registry.Host}/charts",
                "--build-tasks-plain-http",
                "--build-tasks-username",
                "ada",
                "--verbosity",
                "verbose",
                .. inEnvironment ? Array.Empty<string>() : ["--build-tasks-password", Secret],
            ],
            inEnvironment ? [("BUILDTASKS_PASSWORD", Secret)] : []);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(registry.Requests, request => request.Authorization == FakeRegistryGate.BasicHeader);
        Assert.Contains("'***' opens nothing here", run.Output, StringComparison.Ordinal);
        AssertNowhere(run);
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Shows_none_where_nuke_would_show_the_command_line()
    {
        BuildRun run = await example.RunAsync(
            Shop.Root, ["PublishCharts", "--build-tasks-username", "ada", "--build-tasks-password", Secret, "--build-tasks-strategy", "nonsense"]);

        Assert.Contains("'nonsense' is none of", run.Output, StringComparison.Ordinal);
        AssertNowhere(run);
    }

    private void AssertNowhere(BuildRun run)
    {
        string[] logs = Directory.GetFiles(Path.Combine(Shop.Root, ".nuke", "temp"));
        Assert.Contains(logs, log => Path.GetFileName(log) == "build.log" && File.ReadAllText(log).Contains("PublishCharts", StringComparison.Ordinal));
        Assert.All(
            [run.Output, .. logs.Select(File.ReadAllText)],
            text => Assert.All(
                [Secret, Uri.EscapeDataString(Secret), FakeRegistryGate.BasicHeader["Basic ".Length..]],
                secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }
}
