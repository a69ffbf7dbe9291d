using System.Globalization;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Git;

/// <summary>What the pipeline asks Git about the past, with errors that say what to do about a checkout that cannot answer.</summary>
internal static class GitHistory
{
    private const string WaysToFetch = "GitHub Actions: actions/checkout with 'fetch-depth: 0'; GitLab: 'GIT_DEPTH: 0'; else 'git fetch --unshallow'";

    /// <summary>The root of the working tree that a folder is in.</summary>
    /// <exception cref="BuildTaskException">The folder is in no Git repository.</exception>
    public static async Task<string> TopLevelAsync(GitCommand git, CancellationToken cancellationToken)
    {
        GitOutput result = await git.TryAsync(["rev-parse", "--show-toplevel"], cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0
            ? Path.GetFullPath(result.Text)
            : throw new BuildTaskException(
                $"'{git.Folder}' is not in a Git repository, so its history cannot be read. "
                + "Run in a clone, or leave out what needs history (--since, --channel, the tag and conventional strategies).");
    }

    /// <summary>The commit that a branch, tag or commit's name stands for; null when the clone does not know the name.</summary>
    public static async Task<string?> FindCommitAsync(GitCommand git, string name, CancellationToken cancellationToken)
    {
        string[] arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"];
        GitOutput commit = await git.TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        return commit.ExitCode == 0 ? commit.Text : null;
    }

    /// <summary>The commit where HEAD and a ref parted.</summary>
    /// <exception cref="BuildTaskException">No such ref, or a clone too shallow to contain that commit.</exception>
    public static async Task<string> MergeBaseAsync(GitCommand git, string since, CancellationToken cancellationToken)
    {
        string? commit = await FindCommitAsync(git, since, cancellationToken).ConfigureAwait(false);
        bool shallow = await IsShallowAsync(git, cancellationToken).ConfigureAwait(false);
        if (commit is null)
        {
            throw new BuildTaskException(
                $"--since '{since}' names no branch, tag or commit of this clone. "
                + (shallow
                    ? $"The clone is shallow: fetch the history first ({WaysToFetch})."
                    : RemoteBranchAdvice(since)));
        }

        GitOutput mergeBase = await git.TryAsync(["merge-base", commit, "HEAD"], cancellationToken).ConfigureAwait(false);
        return mergeBase.ExitCode == 0
            ? mergeBase.Text
            : throw new BuildTaskException(
                $"HEAD and '{since}' have no common commit in this clone. "
                + (shallow
                    ? $"The clone is shallow: fetch the whole history ({WaysToFetch})."
                    : "They are unrelated histories: name a base that this branch grew from."));
    }

    /// <summary>Tags that HEAD contains.</summary>
    /// <exception cref="BuildTaskException">A shallow clone: tags before its horizon would be missing silently.</exception>
    public static async Task<IReadOnlyList<string>> TagsAsync(GitCommand git, CancellationToken cancellationToken)
    {
        await TopLevelAsync(git, cancellationToken).ConfigureAwait(false);
        if (await IsShallowAsync(git, cancellationToken).ConfigureAwait(false))
        {
            throw new BuildTaskException(
                "Versions cannot be read from tags in a shallow clone: tags and commits are missing. Fetch the whole history "
                + "(GitHub Actions: actions/checkout with 'fetch-depth: 0'; GitLab: 'GIT_DEPTH: 0'; else 'git fetch --unshallow --tags').");
        }

        string tags = await git.TextAsync(["tag", "--list", "--merged", "HEAD"], cancellationToken).ConfigureAwait(false);
        return tags.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Messages of the commits that touch some folders, newest first.</summary>
    /// <param name="git">The command.</param>
    /// <param name="after">Only commits after this tag; null for all.</param>
    /// <param name="folders">Absolute folders.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<string>> MessagesAsync(
        GitCommand git, string? after, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        string range = after is null ? "HEAD" : $"refs/tags/{after}..HEAD";
        string log = await git.TextAsync(["log", "--format=%B%x00", range, "--", .. folders.Select(Literal)], cancellationToken).ConfigureAwait(false);
        return [.. log.Split('\0', StringSplitOptions.TrimEntries).SkipLast(1)];
    }

    /// <summary>The time of the last commit that touches one of the folders; null outside a repository or when nothing there is committed.</summary>
    public static async Task<DateTimeOffset?> CommitTimeAsync(GitCommand git, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        GitOutput log = await git.TryAsync(["log", "-1", "--format=%ct", "HEAD", "--", .. folders.Select(Literal)], cancellationToken).ConfigureAwait(false);
        return log.ExitCode == 0 && long.TryParse(log.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    /// <summary>The first 7 letters of HEAD.</summary>
    public static async Task<string> ShortCommitAsync(GitCommand git, CancellationToken cancellationToken)
    {
        await TopLevelAsync(git, cancellationToken).ConfigureAwait(false);
        return (await git.TextAsync(["rev-parse", "--verify", "HEAD"], cancellationToken).ConfigureAwait(false))[..7];
    }

    /// <summary>Whether the clone lacks history. False outside a repository.</summary>
    public static async Task<bool> IsShallowAsync(GitCommand git, CancellationToken cancellationToken)
    {
        GitOutput answer = await git.TryAsync(["rev-parse", "--is-shallow-repository"], cancellationToken).ConfigureAwait(false);
        return answer.Text.StartsWith("true", StringComparison.Ordinal);
    }

    private static string RemoteBranchAdvice(string since)
    {
        const string Remote = "origin/";
        if (since == Remote)
        {
            return "No branch stands behind the '/': in a GitHub workflow 'github.base_ref' is set for pull requests alone; "
                + "for pushes say 'github.event.before'.";
        }

        return since.StartsWith(Remote, StringComparison.Ordinal)
            ? $"Fetch it first: 'git fetch origin {since[Remote.Length..]}:refs/remotes/{since}'."
            : $"For a branch of the remote, say '{Remote}{since}', and fetch it first: 'git fetch origin {since}:refs/remotes/{Remote}{since}'.";
    }

    // git knows what is in a linked folder by the path that the link leads to.
    private static string Literal(string path) => ":(literal)" + RealPath.Of(path);
}
