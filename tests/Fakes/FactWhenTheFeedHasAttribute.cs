using System.Text.Json.Nodes;
using Xunit;

namespace BuildTasks.Fakes;

/// <summary>
/// A test that needs a package which not every feed has. Without it the test is reported as skipped, in CI too: nobody can install there what
/// the feed lacks.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenTheFeedHasAttribute : FactAttribute
{
    public FactWhenTheFeedHasAttribute(string package, string version)
    {
        Package = package;
        Version = version;
        if (!IsInFeed(package, version))
        {
            Skip = $"not in the feed: {package} {version}";
        }
    }

    public string Package { get; }

    public string Version { get; }

    private static bool IsInFeed(string package, string version)
    {
        // Attributes know no await; the answer takes less than a second.
        CommandResult search = Shell.RunAsync(RepositoryRoot.Find(), "dotnet", ["package", "search", package, "--exact-match", "--prerelease", "--format", "json"]).GetAwaiter().GetResult();
        return search.ExitCode == 0 && JsonNode.Parse(search.Output)!["searchResult"]!.AsArray()
            .SelectMany(source => source!["packages"]?.AsArray() ?? [])
            .Any(found => (string?)found!["version"] == version);
    }
}
