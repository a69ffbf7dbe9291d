using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>What a server said to a push.</summary>
internal static class PushAnswer
{
    // Somebody else's push came between our fetch and ours, or holds the lock of the branch right now.
    private static readonly string[] Raced =
    [
        "(fetch first)", "(non-fast-forward)", "(stale info)", "(cannot lock ref", "(failed to lock", "(failed to update ref", "(incorrect old value provided",
        "(reference already exists", "cannot lock ref",
    ];

    // A branch x and a branch x/y cannot both be; git's own servers say so as a lock that is not to be had.
    private static readonly string[] InTheWay = ["exists; cannot create", "directory file conflict"];

    // The network or the server stumbled; whether the push arrived shows after the next fetch.
    private static readonly string[] Stumbled =
    [
        "The requested URL returned error: 5", "Connection reset", "Connection timed out", "early EOF", "RPC failed; HTTP 5",
    ];

    /// <summary>Pushes the checked out commit.</summary>
    /// <param name="checkout">The clone.</param>
    /// <param name="branch">The branch on the remote.</param>
    /// <param name="lease">
    /// The commit that a branch of the tool's own must still be at, empty for none; null for a push that only moves the branch forward.
    /// </param>
    /// <param name="cancellationToken">Ends the push.</param>
    /// <returns>True when the branch is at our commit now; false when another writer was faster: fetch and try again.</returns>
    /// <exception cref="GitException">The server refuses for a reason that trying again does not change.</exception>
    public static async Task<bool> PushAsync(Checkout checkout, string branch, string? lease, CancellationToken cancellationToken)
    {
        string[] force = lease is null ? [] : [$"--force-with-lease=refs/heads/{branch}:{lease}"];
        string[] arguments = ["push", "--porcelain", .. force, "origin", $"HEAD:refs/heads/{branch}"];
        GitOutput output = await checkout.Git.TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (output.ExitCode == 0)
        {
            return true;
        }

        string said = $"{output.Text}\n{output.Error}";
        if (!SaysOneOf(said, InTheWay) && SaysOneOf(said, [.. Raced, .. Stumbled]))
        {
            return false;
        }

        GitOutput explained = output with { Error = $"{output.Error}\n{RefusedLines(output.Text)}" };
        throw checkout.Git.Failure(arguments, explained, $"Branch '{branch}' of '{checkout.Remote.Url}' cannot be pushed");
    }

    /// <summary>Deletes a branch, provided that it is still where this run has brought it.</summary>
    /// <returns>Whether it is gone.</returns>
    public static async Task<bool> DeleteAsync(Checkout checkout, string branch, string commit, CancellationToken cancellationToken)
    {
        string lease = $"--force-with-lease=refs/heads/{branch}:{commit}";
        string[] arguments = ["push", "--porcelain", lease, "origin", $":refs/heads/{branch}"];
        GitOutput output = await checkout.Git.TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        return output.ExitCode == 0;
    }

    private static bool SaysOneOf(string said, string[] reasons) => reasons.Any(reason => said.Contains(reason, StringComparison.OrdinalIgnoreCase));

    // --porcelain: "!\tHEAD:refs/heads/main\t[remote rejected] (pre-receive hook declined)".
    private static string RefusedLines(string output)
        => string.Join('\n', output.Split('\n').Where(line => line.StartsWith('!')).Select(line => line.Replace('\t', ' ')));
}
