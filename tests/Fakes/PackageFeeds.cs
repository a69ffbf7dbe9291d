using System.Collections.Concurrent;
using System.Security;
using System.Text.Json.Nodes;

namespace BuildTasks.Fakes;

/// <summary>
/// Where examples get packages from: the feeds of the machine, and one that <c>BUILDTASKS_EXTRA_FEED</c> names, a folder or an address, for the hosts'
/// packages where those feeds lack them.
/// </summary>
public static class PackageFeeds
{
    private static readonly ConcurrentDictionary<(string Package, string Version), bool> Known = new();

    public static string? Extra { get; } = Environment.GetEnvironmentVariable("BUILDTASKS_EXTRA_FEED") is { Length: > 0 } feed ? feed : null;

    /// <summary>Whether a feed has the package in that version.</summary>
    public static bool Have(string package, string version)
        => Known.GetOrAdd(
            (package, version),
            wanted => IsIn(wanted.Package, wanted.Version) || (Extra is not null && IsIn(wanted.Package, wanted.Version, "--source", Extra)));

    /// <summary>What to tell the reader of a skipped test; nothing if a feed has the package in that version.</summary>
    public static string? Lack(string package, string version) => Have(package, version) ? null : $"not in the feed: {package} {version}";

    /// <summary>A nuget.config with folders of packages besides the machine's feeds and the extra one.</summary>
    public static string Configuration(params IEnumerable<string> folders)
    {
        IEnumerable<string> sources = folders.Concat(Extra is null ? [] : [Extra])
            .Select((feed, index) => $"    <add key=\"extra-{index}\" value=\"{SecurityElement.Escape(feed)}\" />\n");
        return $"<configuration>\n  <packageSources>\n{string.Concat(sources)}  </packageSources>\n</configuration>\n";
    }

    // Attributes know no await; the answer takes about a second.
    private static bool IsIn(string package, string version, params string[] source)
    {
        string[] command = ["package", "search", package, "--exact-match", "--prerelease", "--format", "json", .. source];
        CommandResult search = Shell.RunAsync(RepositoryRoot.Find(), "dotnet", command).GetAwaiter().GetResult();
        return search.ExitCode == 0 && JsonNode.Parse(search.Output)!["searchResult"]!.AsArray()
            .SelectMany(found => found!["packages"]?.AsArray() ?? [])
            .Any(found => (string?)found!["version"] == version);
    }
}
