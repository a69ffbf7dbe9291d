using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

/// <summary>examples/nuke, built once with the real Nuke.Common and the components as they are packed: from folders, with no other package of this repository in reach.</summary>
public sealed partial class NukeExample : IDisposable
{
    /// <summary>What builds find in the environment: no git set-up of the machine, and nobody told about the run.</summary>
    private static readonly Dictionary<string, string?> Isolated = new()
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["NUKE_TELEMETRY_OPTOUT"] = "1",
    };

    private readonly string root = RepositoryRoot.Find();
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task> built;

    public NukeExample() => built = new Lazy<Task>(BuildOnceAsync);

    /// <summary>The packages that the example was restored to, NUKE's among them.</summary>
    public string Packages => folder["packages"];

    public string Feed => folder["feed"];

    /// <summary>The build as it was compiled, with every assembly that it needs.</summary>
    public string Output => folder["example/build/bin/Debug"];

    /// <summary>Builds it; at once when that is done already. Where the feed lacks Nuke.Common, nobody calls this.</summary>
    public Task BuildAsync() => built.Value;

    /// <summary>Runs the build in a repository, which has a folder <c>.nuke</c>.</summary>
    public async Task<BuildRun> RunAsync(string repository, IEnumerable<string> arguments, params IEnumerable<(string Name, string? Value)> environment)
    {
        await BuildAsync();
        string[] command = [Path.Combine(Output, "_build.dll"), .. arguments, "--no-logo"];
        if (!command.Contains("--host"))
        {
            // Not the host of the machine that runs these tests.
            command = [.. command, "--host", "Terminal"];
        }

        IEnumerable<KeyValuePair<string, string?>> said = environment.Select(variable => KeyValuePair.Create(variable.Name, variable.Value));
        CommandResult result = await Shell.RunAsync(repository, "dotnet", command, Isolated.Concat(said).ToDictionary());
        return new BuildRun(result.ExitCode, Plain(result.Output + result.Error));
    }

    /// <summary>Packs a project of src/ as it is built already.</summary>
    public async Task<string> PackAsync(string project)
    {
        string package = Path.Combine(Feed, $"{project}.0.1.0.nupkg");
        if (!File.Exists(package))
        {
            string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            await Shell.RequireAsync(root, "dotnet", "pack", $"src/{project}", "--no-build", "--configuration", configuration, "--output", Feed);
        }

        return package;
    }

    public void Dispose() => folder.Dispose();

    private async Task BuildOnceAsync()
    {
        foreach (string project in new[] { "BuildTasks.GoTemplates", "BuildTasks.Helm", "BuildTasks", "BuildTasks.Nuke" })
        {
            await PackAsync(project);
        }

        ExampleRepository.Copy("nuke", folder["example"]);
        folder.Write("example/nuget.config", PackageFeeds.Configuration(Feed));
        Dictionary<string, string?> environment = new() { ["NUGET_PACKAGES"] = Packages };
        CommandResult build = await Shell.RunAsync(folder["example"], "dotnet", ["build", "build"], environment);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    // NUKE writes tables with no-break spaces.
    private static string Plain(string text) => Colours().Replace(text.ReplaceLineEndings("\n").Replace('\u00A0', ' '), string.Empty);

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}

/// <summary>What one run of a build left behind, without colours.</summary>
public sealed record BuildRun(int ExitCode, string Output)
{
    /// <summary>The row of a target in the table at the end.</summary>
    public string SummaryOf(string target)
        => Output.Split('\n').Single(line => Regex.IsMatch(line, $@"^{target} +\w+ ", RegexOptions.None, TimeSpan.FromSeconds(1)));
}

/// <summary>The tests that run the example: it is built once.</summary>
[CollectionDefinition(Name)]
public sealed class NukeBuilds : ICollectionFixture<NukeExample>
{
    public const string Name = "NUKE builds";
}
