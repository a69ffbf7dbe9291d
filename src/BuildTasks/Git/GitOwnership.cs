using System.Text.RegularExpressions;

namespace BuildTasks.Git;

/// <summary>git's refusal to work in a repository that belongs to somebody else (safe.directory).</summary>
internal static partial class GitOwnership
{
    /// <summary>The repository that git refused; null when it failed for another reason.</summary>
    public static string? RefusedFolder(string error)
        => Refusal().Match(error) is { Success: true } match ? match.Groups["folder"].Value : null;

    // git 2.35.2 says "unsafe repository ('...' is owned by someone else)", later ones "detected dubious ownership in repository at '...'".
    [GeneratedRegex(@"(?:dubious ownership in repository at|unsafe repository \()\s*'(?<folder>[^'\n]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Refusal();
}
