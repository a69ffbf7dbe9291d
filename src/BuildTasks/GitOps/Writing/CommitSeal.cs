using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>
/// What the tool writes into its commits on a pull request's branch, to know them again: a commit whose content a person changed no longer
/// carries its own tree's id, and is then left alone.
/// </summary>
/// <param name="Tree">The id of the commit's tree.</param>
/// <param name="Change">A hash of which files go from which content to which; the same on any base where those files are the same.</param>
internal sealed partial record CommitSeal(string Tree, string Change)
{
    /// <summary>The seal of what is staged.</summary>
    public static async Task<CommitSeal> OfIndexAsync(GitCommand git, CancellationToken cancellationToken)
    {
        string tree = await git.TextAsync(["write-tree"], cancellationToken).ConfigureAwait(false);
        string[] arguments = ["diff-index", "--cached", "--raw", "--no-renames", "--no-abbrev", "-z", "HEAD"];
        byte[] change = await git.BytesAsync(arguments, cancellationToken).ConfigureAwait(false);
        return new CommitSeal(tree, Convert.ToHexStringLower(SHA256.HashData(change)));
    }

    /// <summary>The seal in a commit's message; null when there is none.</summary>
    public static CommitSeal? Read(string message)
        => Line().Match(message) is { Success: true } match ? new CommitSeal(match.Groups["tree"].Value, match.Groups["change"].Value) : null;

    /// <summary>A message with the seal as its trailer.</summary>
    public string Seal(string message) => $"{message.TrimEnd()}\n\nBuildTasks-Seal: {Tree} {Change}\n";

    [GeneratedRegex("^BuildTasks-Seal: (?<tree>[0-9a-f]{40,64}) (?<change>[0-9a-f]{64})\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
