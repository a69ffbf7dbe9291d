using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace BuildTasks.Git;

/// <summary>git's refusals to work in repositories that belong to somebody else (safe.directory), remembered for a run.</summary>
internal sealed partial class GitOwnership
{
    private readonly ConcurrentDictionary<string, byte> refused = new(StringComparer.Ordinal);

    /// <summary>Notes a repository that git refused.</summary>
    public void Remember(string folder) => refused[folder] = 0;

    /// <summary>The refused repository that a folder is in; null when git has refused none there.</summary>
    public string? RefusedAbove(string folder)
        => refused.Keys.FirstOrDefault(repository => folder == repository
            || folder.StartsWith(repository + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>The repository that git refused; null when it failed for another reason.</summary>
    public static string? RefusedFolder(string error)
        => Refusal().Match(error) is { Success: true } match ? match.Groups["folder"].Value : null;

    // git 2.35.2 says "unsafe repository ('...' is owned by someone else)", later ones "detected dubious ownership in repository at '...'".
    [GeneratedRegex(@"(?:dubious ownership in repository at|unsafe repository \()\s*'(?<folder>[^'\n]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Refusal();
}
