using System.Diagnostics;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>The real program with a real signal, while a server that never answers has just been asked.</summary>
public sealed class PressingCtrlC : InTheShop
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer server = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        server = await LoopbackServer.StartAsync(async http =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
    }

    public override async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    [TheoryOnUnix]
    [InlineData("INT", "push --registries oci://{server}/charts --plain-http --destination ../packages")]
    [InlineData("INT", "publish --registries oci://{server}/charts --plain-http --dry-run")]
    [InlineData("INT", "verify oci://{server}/charts/web:1.0.0 --plain-http")]
    [InlineData("INT", "bump oci-layout:../out#web:2.3.1 --gitops-repository http://{server}/gitops.git")]
    [InlineData("TERM", "bump oci-layout:../out#web:2.3.1 --gitops-repository http://{server}/gitops.git")]
    public async Task Ends_the_run_at_once_and_leaves_nothing_half_done(string signal, string call)
    {
        await CommandLineRun.InAsync(Shop.Root, "push", "charts/web", "--registries", "oci-layout:../out", "--destination", "../packages");

        CommandLineRun run = await RunAsync(signal, call.Replace("{server}", server.Address.Authority, StringComparison.Ordinal).Split(' '));

        Assert.Equal(new CommandLineRun(130, string.Empty, "error: Cancelled. Run the same command again to go on from here.\n"), run);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Shop.Path("tmp")));
        Assert.All(Directory.EnumerateFiles(Shop.Path("packages")), file => Assert.EndsWith(".tgz", file, StringComparison.Ordinal));
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Ends_rendering_too()
    {
        CommandLineRun run = await CommandLineRun.InProcessAsync(
            Shop.Root, new Dictionary<string, string>(), new CancellationToken(canceled: true), "template", "charts/ledger");

        Assert.Equal(new CommandLineRun(130, string.Empty, "error: Cancelled. Run the same command again to go on from here.\n"), run);
    }

    private async Task<CommandLineRun> RunAsync(string signal, string[] arguments)
    {
        Dictionary<string, string> environment = new() { ["TMPDIR"] = Directory.CreateDirectory(Shop.Path("tmp")).FullName };
        using Process process = BuiltProgram.CommandLine.Start(Shop.Root, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (await Task.WhenAny(asked.Task, process.WaitForExitAsync()) == asked.Task)
        {
            await Shell.RequireAsync(Shop.Root, "kill", $"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        await process.WaitForExitAsync();
        return new CommandLineRun(process.ExitCode, await output, await error);
    }
}
