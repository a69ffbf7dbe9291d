using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace Cake.BuildTasks.Tests;

/// <summary>The packed addin in a feed of its own, and the real Cake tool that runs scripts with it.</summary>
public sealed partial class CakeAddin : IAsyncLifetime, IDisposable
{
    /// <summary>What scripts find in the environment: no git set-up of the machine, and the password of the fake registry.</summary>
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["REGISTRY_PASSWORD"] = FakeRegistryGate.Password,
    };

    private readonly string root = RepositoryRoot.Find();
    private readonly TemporaryFolder folder = new();

    public string Feed => folder["feed"];

    public string Package => folder["feed/Cake.BuildTasks.0.1.0.nupkg"];

    /// <summary>Where Cake installs addins. It takes one of the same version that it finds there, hence a folder for each packing.</summary>
    public string Tools => folder["tools"];

    /// <summary>Where projects restore to that use the addin as a package: the one just packed, and no trace of it for other projects of the machine.</summary>
    public string Packages => folder["packages"];

    public async Task InitializeAsync()
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        await Shell.RequireAsync(root, "dotnet", "pack", "src/Cake.BuildTasks", "--no-build", "--configuration", configuration, "--output", Feed);
        await Shell.RequireAsync(root, "dotnet", "tool", "restore");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    /// <summary>Copies a script of this project into a folder and runs it there, as a build of that folder.</summary>
    public async Task<ScriptRun> RunAsync(string name, string workspace, params string[] arguments)
    {
        File.Copy(Path.Combine(root, "tests", "Cake.BuildTasks.Tests", "Scripts", name), Path.Combine(workspace, name));
        return await RunFileAsync(Path.Combine(workspace, name), arguments);
    }

    public async Task<ScriptRun> RunFileAsync(string script, params string[] arguments)
    {
        // From the repository's root, where the manifest names the tool; Cake goes to the script's folder by itself.
        string config = Path.Combine(root, "build", "addin.nuget.config");
        string[] command = ["cake", script, $"--paths_tools={Tools}", $"--nuget_source={Feed}", $"--nuget_configfile={config}", .. arguments];
        CommandResult result = await Shell.RunAsync(root, "dotnet", command, Environment);
        return new ScriptRun(result.ExitCode, Plain(result.Output), Plain(result.Error));
    }

    /// <summary>Builds and runs a Frosting project, in the folder above it.</summary>
    public async Task<ScriptRun> RunFrostingAsync(string project, params string[] arguments)
    {
        string workspace = Path.GetDirectoryName(project)!;
        File.WriteAllText(Path.Combine(workspace, "nuget.config"), PackageFeeds.Configuration(Feed));
        Dictionary<string, string?> environment = new(Environment) { ["NUGET_PACKAGES"] = Packages };
        CommandResult result = await Shell.RunAsync(workspace, "dotnet", ["run", "--project", project, "--", .. arguments], environment);
        return new ScriptRun(result.ExitCode, Plain(result.Output), Plain(result.Error));
    }

    private static string Plain(string text) => Colours().Replace(text.ReplaceLineEndings("\n"), string.Empty);

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}

/// <summary>What one run of a script left behind, without colours.</summary>
public sealed record ScriptRun(int ExitCode, string Output, string Error)
{
    /// <summary>What the script itself printed behind <c>"> "</c>.</summary>
    public string Printed => string.Join('\n', Output.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]));
}

/// <summary>The tests that run scripts: the addin is packed once.</summary>
[CollectionDefinition(Name)]
public sealed class CakeScripts : ICollectionFixture<CakeAddin>
{
    public const string Name = "Cake scripts";
}
