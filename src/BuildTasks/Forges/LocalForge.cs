using System.Security.Cryptography;
using System.Text;
using BuildTasks.Git;

namespace BuildTasks.Forges;

/// <summary>
/// The forge that needs no server: the branch is in the GitOps repository, and the pull request is a Markdown file. Its <c>state</c> is the
/// reader's to change: <c>closed</c> declines the versions that it brings.
/// </summary>
/// <param name="remote">The GitOps repository.</param>
/// <param name="folder">The folder of the files; made when it is missing.</param>
internal sealed class LocalForge(GitRemote remote, string folder) : IForge
{
    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public async Task<PullRequest?> FindDeclinedAsync(string branch, string targetBranch, PullRequestSubject subject, CancellationToken cancellationToken)
    {
        string path = await PathOfAsync(branch, cancellationToken).ConfigureAwait(false);
        LocalPullRequest? found = await LocalPullRequest.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        return found is { State: LocalPullRequest.Closed, Subject: { } closed } && closed.IsSameAs(subject)
            ? new PullRequest(null, path, branch, found.Title, PullRequestState.Declined)
            : null;
    }

    /// <inheritdoc/>
    public async Task<bool> IsOpenAsync(string branch, string targetBranch, CancellationToken cancellationToken)
    {
        string path = await PathOfAsync(branch, cancellationToken).ConfigureAwait(false);
        return await LocalPullRequest.ReadAsync(path, cancellationToken).ConfigureAwait(false) is { State: LocalPullRequest.Opened };
    }

    /// <inheritdoc/>
    public async Task<PullRequest> OpenAsync(PullRequestText text, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(text, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException(
                $"The pull request for '{text.Branch}' cannot be written: {exception.Message} Check the folder (--pull-requests) and its permissions.",
                exception);
        }
    }

    private async Task<PullRequest> WriteAsync(PullRequestText text, CancellationToken cancellationToken)
    {
        string path = await PathOfAsync(text.Branch, cancellationToken).ConfigureAwait(false);
        LocalPullRequest? before = await LocalPullRequest.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        LocalPullRequest wanted = LocalPullRequest.Open(remote, text);
        PullRequestState state = before is not { State: LocalPullRequest.Opened }
            ? PullRequestState.Created
            : before.Text == wanted.Text ? PullRequestState.Unchanged : PullRequestState.Updated;
        if (state != PullRequestState.Unchanged)
        {
            Directory.CreateDirectory(folder);
            await wanted.WriteAsync(path, cancellationToken).ConfigureAwait(false);
        }

        await CloseSupersededAsync(path, text, cancellationToken).ConfigureAwait(false);
        return new PullRequest(null, path, text.Branch, text.Title, state);
    }

    private async Task CloseSupersededAsync(string path, PullRequestText text, CancellationToken cancellationToken)
    {
        foreach (string other in Directory.GetFiles(folder, $"{remote.Name}-*.md").Where(other => other != path).Order(StringComparer.Ordinal))
        {
            LocalPullRequest? found = await LocalPullRequest.ReadAsync(other, cancellationToken).ConfigureAwait(false);
            if (found is { State: LocalPullRequest.Opened, Subject: { } subject } && found.IsOf(remote) && text.Subject.Supersedes(subject))
            {
                await found.SupersededBy(Path.GetFileName(path)).WriteAsync(other, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The file of a branch. The second repository of the same name gets its address's digest into it.</summary>
    private async Task<string> PathOfAsync(string branch, CancellationToken cancellationToken)
    {
        string path = PathOf($"{remote.Name}-{branch}");
        return await LocalPullRequest.ReadAsync(path, cancellationToken).ConfigureAwait(false) is { } taken && !taken.IsOf(remote)
            ? PathOf($"{remote.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(remote.Url)))[..8]}-{branch}")
            : path;
    }

    private string PathOf(string name)
    {
        char[] safe = [.. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '+' ? character : '-')];
        return Path.Combine(folder, $"{new string(safe)}.md");
    }
}
