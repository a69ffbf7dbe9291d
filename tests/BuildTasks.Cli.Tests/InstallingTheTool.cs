using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class InstallingTheTool : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task From_its_package_gives_a_command_that_publishes()
    {
        string root = RepositoryRoot.Find();
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        await Shell.RequireAsync(root, "dotnet", "pack", "src/BuildTasks.Cli", "--no-build", "--configuration", configuration, "--output", folder["feed"]);
        string[] install = ["tool", "install", "BuildTasks.Cli", "--version", "0.1.0", "--tool-path", folder["tools"]];
        await Shell.RequireAsync(folder.Root, "dotnet", [.. install, "--add-source", folder["feed"], "--no-cache"]);
        using ExampleRepository shop = await ExampleRepository.CreateAsync();

        CommandResult version = await Shell.RunAsync(shop.Root, folder["tools/buildtasks"], ["version", "charts/web"]);
        CommandResult push = await Shell.RunAsync(shop.Root, folder["tools/buildtasks"], ["push", "charts/ledger", "--registries", "oci-layout:out"]);
        CommandResult wrong = await Shell.RunAsync(shop.Root, folder["tools/buildtasks"], ["push", "--sicne", "main"]);

        Assert.Equal("2.3.1\n", version.Output);
        Assert.Contains("pushed", push.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(shop.Root, "out", "index.json")));
        Assert.Equal((2, string.Empty), (wrong.ExitCode, wrong.Output));
    }

    public void Dispose() => folder.Dispose();
}
