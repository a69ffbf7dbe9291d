using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>A commit on top of a checkout's base.</summary>
/// <param name="Id">The commit's id.</param>
/// <param name="Seal">What it holds.</param>
/// <param name="Paths">The files that it changes.</param>
internal sealed record SealedCommit(string Id, CommitSeal Seal, IReadOnlyList<string> Paths)
{
    /// <summary>Commits what was changed in a checkout.</summary>
    /// <param name="checkout">The clone, with changed files.</param>
    /// <param name="message">The commit's message.</param>
    /// <param name="signOff">Adds a Signed-off-by line.</param>
    /// <param name="identity">The variables that name author and committer.</param>
    /// <param name="context">The environment of git.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <returns>The commit; null when no file differs from the base.</returns>
    /// <exception cref="GitException">git refused, such as a hook or a missing signing key.</exception>
    public static async Task<SealedCommit?> CreateAsync(
        Checkout checkout,
        string message,
        bool signOff,
        IReadOnlyDictionary<string, string?> identity,
        BuildContext context,
        CancellationToken cancellationToken)
    {
        GitCommand git = new(checkout.Folder, context) { Configuration = checkout.Git.Configuration, Variables = identity };
        await git.RunAsync(["add", "--update"], cancellationToken).ConfigureAwait(false);
        string[] changed = ["diff-index", "--cached", "--name-only", "--no-renames", "-z", "HEAD"];
        IReadOnlyList<string> paths = await git.ListAsync(changed, cancellationToken).ConfigureAwait(false);
        if (paths.Count == 0)
        {
            return null;
        }

        CommitSeal seal = await CommitSeal.OfIndexAsync(git, cancellationToken).ConfigureAwait(false);
        string[] options = signOff ? ["--signoff"] : [];
        string[] arguments = ["commit", "--quiet", "--cleanup=whitespace", .. options, $"--message={seal.Seal(message)}"];
        await git.RunAsync(arguments, cancellationToken).ConfigureAwait(false);
        return new SealedCommit(await git.TextAsync(["rev-parse", "HEAD"], cancellationToken).ConfigureAwait(false), seal, paths);
    }
}
