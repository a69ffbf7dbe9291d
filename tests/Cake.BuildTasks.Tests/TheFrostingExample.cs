using BuildTasks.Fakes;
using Microsoft.AspNetCore.Http;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class TheFrostingExample(CakeAddin addin) : InTheShop
{
    private string Project => Path.Combine(Shop.Root, "build");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.AddExample("frosting");
    }

    [FactWhenTheFeedHas("Cake.Frosting", "7.0.0")]
    public async Task Publishes_and_has_nothing_to_do_the_second_time()
    {
        await Shop.AddGitOpsAsync();
        Configure("""options.GitOps.RegistryAliases = ["registry.shop.example.com/charts"];""");

        ScriptRun first = await addin.RunFrostingAsync(Project, "--target=Publish", "--registry=oci-layout:registry", "--gitops=../gitops");
        ScriptRun second = await addin.RunFrostingAsync(Project, "--target=Publish", "--registry=oci-layout:registry", "--gitops=../gitops");

        Assert.Equal((0, string.Empty, 0, string.Empty), (first.ExitCode, first.Error, second.ExitCode, second.Error));
        Assert.Contains("5 charts linted: nothing to complain about\n", first.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nweb +2\.3\.1 +pushed +oci-layout:registry#web:2\.3\.1 +sha256:", first.Output);
        Assert.Matches(@"\nweb +2\.3\.1 +unchanged +oci-layout:registry#web:2\.3\.1 +sha256:", second.Output);
        Assert.Contains("pull request created: chore: bump web to 2.3.1\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("pull request unchanged: chore: bump web to 2.3.1\n", second.Output, StringComparison.Ordinal);
    }

    [FactWhenTheFeedHas("Cake.Frosting", "7.0.0")]
    public async Task Fails_with_one_message_and_no_stack_and_pushes_nothing()
    {
        Shop.Replace("charts/ledger/values.yaml", "port: 5432", "port: none");

        ScriptRun run = await addin.RunFrostingAsync(Project, "--target=Publish", "--registry=oci-layout:registry");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("An error occurred when executing task 'Lint'.\nError: 5 chart(s) linted, 2 chart(s) failed\n", run.Error);
        Assert.Contains("charts/ledger/values.yaml:14:1: error values: - at '/port': got string, want integer\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [FactWhenTheFeedHas("Cake.Frosting", "7.0.0")]
    public async Task With_a_password_shows_none_though_the_server_repeats_it()
    {
        const string Secret = FakeRegistryGate.Password;
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        Func<HttpContext, Task> answer = FakeRegistry.Status(403, message: $"'{Secret}' opens nothing here");
        registry.Fail("POST", "/uploads/", answer);
        Configure(
            """options.Registry = new() { PlainHttp = true, Username = "ada", Password = new Secret(context.EnvironmentVariable("REGISTRY_PASSWORD")) };""");

        ScriptRun run = await addin.RunFrostingAsync(Project, "--target=Publish", $"--registry=oci://{registry.Host}/charts", "--verbosity=diagnostic");

        string log = run.Output + run.Error;
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(registry.Requests, request => request.Authorization == FakeRegistryGate.BasicHeader);
        Assert.Contains("'***' opens nothing here", log, StringComparison.Ordinal);
        Assert.All(
            [Secret, Uri.EscapeDataString(Secret), FakeRegistryGate.BasicHeader["Basic ".Length..]],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    /// <summary>Adds a line to what the example says about publishing.</summary>
    private void Configure(string line) => Shop.Replace("build/Program.cs", "        options.Registries =", $"        {line}\n        options.Registries =");
}
