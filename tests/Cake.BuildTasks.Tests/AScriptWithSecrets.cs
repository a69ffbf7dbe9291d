using BuildTasks.Fakes;
using Microsoft.AspNetCore.Http;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class AScriptWithSecrets(CakeAddin addin)
{
    [Fact]
    public async Task Shows_none_though_the_server_repeats_them_and_the_log_says_everything()
    {
        const string Secret = FakeRegistryGate.Password;
        await using FakeRegistry registry = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        Func<HttpContext, Task> answer = FakeRegistry.Status(403, message: $"'{Secret}' opens nothing here");
        registry.Fail("POST", "/uploads/", answer);
        registry.Fail("GET", "/manifests/", answer);
        using ExampleRepository shop = await ExampleRepository.CreateAsync();

        ScriptRun run = await addin.RunAsync("secrets.cake", shop.Root, $"--registry={registry.Host}", "--verbosity=diagnostic");

        string log = run.Output + run.Error;
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(registry.Requests, request => request.Authorization == FakeRegistryGate.BasicHeader);
        Assert.Contains(
            "GET " + registry.Address + "v2/charts/web/manifests/1.0.0 was answered with 403 Forbidden (UNKNOWN: '***' opens nothing here)",
            run.Error,
            StringComparison.Ordinal);
        Assert.All(
            [Secret, Uri.EscapeDataString(Secret), FakeRegistryGate.BasicHeader["Basic ".Length..]],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }
}
