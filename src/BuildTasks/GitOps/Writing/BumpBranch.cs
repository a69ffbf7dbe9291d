using System.Text;
using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>
/// The tool's own branch behind a pull request. It is rewritten, always to one commit on the newest base, but only while every commit on it
/// is the tool's and untouched.
/// </summary>
internal static class BumpBranch
{
    private const string Format = "--format=%H%x1f%T%x1f%an%x1f%s%x1f%B";

    /// <summary>Brings the branch to the checked out commit.</summary>
    /// <exception cref="BuildTaskException">The branch holds somebody else's commits.</exception>
    /// <exception cref="GitException">The server refuses.</exception>
    public static async Task<PushedBranch?> PushAsync(Checkout checkout, string branch, SealedCommit commit, CancellationToken cancellationToken)
    {
        string? tip = await FetchAsync(checkout, branch, cancellationToken).ConfigureAwait(false);
        if (tip is not null)
        {
            BranchCommit[] commits = await CommitsAsync(checkout, tip, cancellationToken).ConfigureAwait(false);
            if (commits is [{ IsOurs: true } only] && only.Seal?.Change == commit.Seal.Change)
            {
                return new PushedBranch(BranchStatus.Unchanged, branch, tip);
            }

            if (Array.Find(commits, found => !found.IsOurs) is { } foreign)
            {
                return await HasAllOfAsync(checkout, tip, commit, cancellationToken).ConfigureAwait(false)
                    ? new PushedBranch(BranchStatus.Unchanged, branch, tip)
                    : throw Foreign(branch, foreign);
            }
        }

        return await PushAnswer.PushAsync(checkout, branch, tip ?? "", cancellationToken).ConfigureAwait(false)
            ? new PushedBranch(tip is null ? BranchStatus.Created : BranchStatus.Updated, branch, commit.Id)
            : null;
    }

    /// <summary>Fetches the commits of the branch that the target branch does not have.</summary>
    /// <returns>The branch's newest commit; null when there is no such branch.</returns>
    public static async Task<string?> FetchAsync(Checkout checkout, string branch, CancellationToken cancellationToken)
    {
        string listed = await checkout.Git.TextAsync(["ls-remote", "origin", $"refs/heads/{branch}"], cancellationToken).ConfigureAwait(false);
        if (listed.Length == 0)
        {
            return null;
        }

        string tip = listed.Split('\t')[0];

        // Exactly the commits that the target branch does not have, however long either history is.
        string refspec = $"+refs/heads/{branch}:refs/remotes/origin/{branch}";
        string[] arguments = ["fetch", "--quiet", "--no-tags", $"--shallow-exclude={checkout.Branch}", "origin", refspec];
        GitOutput output = await checkout.Git.TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        return output.ExitCode == 0 || HasNoCommitOfItsOwn(output.Error) ? tip : throw checkout.Git.Failure(arguments, output);
    }

    private static bool HasNoCommitOfItsOwn(string error)
        => error.Contains("no commits selected for shallow requests", StringComparison.Ordinal)
            || error.Contains("error processing shallow info", StringComparison.Ordinal);

    private static async Task<BranchCommit[]> CommitsAsync(Checkout checkout, string tip, CancellationToken cancellationToken)
    {
        GitOutput present = await checkout.Git.TryAsync(["cat-file", "-e", $"{tip}^{{commit}}"], cancellationToken).ConfigureAwait(false);
        if (present.ExitCode != 0)
        {
            return [];
        }

        string[] arguments = ["log", "-z", Format, tip, "--not", $"refs/remotes/origin/{checkout.Branch}"];
        byte[] log = await checkout.Git.BytesAsync(arguments, cancellationToken).ConfigureAwait(false);
        return [.. Encoding.UTF8.GetString(log).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(BranchCommit.Parse)];
    }

    // A person may have added to the tool's change; as long as ours is in, there is nothing to do.
    private static async Task<bool> HasAllOfAsync(Checkout checkout, string tip, SealedCommit commit, CancellationToken cancellationToken)
    {
        string theirs = await ListAsync(tip).ConfigureAwait(false);
        string ours = await ListAsync(commit.Id).ConfigureAwait(false);
        return string.Equals(theirs, ours, StringComparison.Ordinal);

        Task<string> ListAsync(string tree)
            => checkout.Git.TextAsync(["ls-tree", "-r", "-z", "--full-tree", tree, "--", .. commit.Paths], cancellationToken);
    }

    private static BuildTaskException Foreign(string branch, BranchCommit foreign)
        => new(
            $"The branch '{branch}' has a commit that is not BuildTasks' own: {foreign.Id[..10]} \"{foreign.Subject}\" by {foreign.Author}. "
            + "It is kept, and the new version is not on the branch: "
            + "merge or close its pull request and delete the branch, then run again.");

    private sealed record BranchCommit(string Id, string Tree, string Author, string Subject, CommitSeal? Seal)
    {
        public bool IsOurs => Seal is not null && string.Equals(Seal.Tree, Tree, StringComparison.Ordinal);

        public static BranchCommit Parse(string entry)
        {
            string[] fields = entry.TrimStart('\n').Split('\u001f', 5);
            return new BranchCommit(fields[0], fields[1], fields[2], fields[3], CommitSeal.Read(fields[4]));
        }
    }
}
