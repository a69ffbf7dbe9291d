using System.Net;

namespace BuildTasks.Forges;

/// <summary>Pull requests on GitHub and GitHub Enterprise.</summary>
/// <param name="client">The repository's API.</param>
/// <param name="address">The repository.</param>
internal sealed class GitHubForge(GitHubClient client, GitHubAddress address) : IForge
{
    private const string Open = "open";
    private const string Permission = "pull-requests: write";

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <inheritdoc/>
    public async Task<PullRequest?> FindDeclinedAsync(string branch, string targetBranch, PullRequestSubject subject, CancellationToken cancellationToken)
    {
        GitHubPullRequest? declined = null;
        await foreach (GitHubPullRequest found in ListAsync(branch, targetBranch, cancellationToken).ConfigureAwait(false))
        {
            if (found.State == Open)
            {
                // Opened again, by a person or for other versions: it counts.
                return null;
            }

            if (found.MergedAt is null && PullRequestSubject.Read(found.Body)?.IsSameAs(subject) == true)
            {
                declined ??= found;
            }
        }

        return declined is null ? null : new PullRequest(declined.Number, declined.HtmlUrl, branch, declined.Title, PullRequestState.Declined);
    }

    /// <inheritdoc/>
    public async Task<bool> IsOpenAsync(string branch, string targetBranch, CancellationToken cancellationToken)
        => await FindOpenAsync(branch, targetBranch, cancellationToken).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async Task<PullRequest> OpenAsync(PullRequestText text, CancellationToken cancellationToken)
    {
        GitHubPullRequest? found = await FindOpenAsync(text.Branch, text.Base, cancellationToken).ConfigureAwait(false);
        (GitHubPullRequest pullRequest, PullRequestState state) = found is null
            ? await CreateAsync(text, cancellationToken).ConfigureAwait(false)
            : await UpdateAsync(found, text, cancellationToken).ConfigureAwait(false);
        if (await AddLabelsAsync(pullRequest, text.Labels, cancellationToken).ConfigureAwait(false) && state == PullRequestState.Unchanged)
        {
            state = PullRequestState.Updated;
        }

        await CloseSupersededAsync(pullRequest, text, cancellationToken).ConfigureAwait(false);
        return new PullRequest(pullRequest.Number, pullRequest.HtmlUrl, text.Branch, text.Title, state);
    }

    private async Task<(GitHubPullRequest PullRequest, PullRequestState State)> CreateAsync(PullRequestText text, CancellationToken cancellationToken)
    {
        GitHubCall call = new GitHubCall(HttpMethod.Post, "/pulls", $"open a pull request for '{text.Branch}'", Permission)
            .With(new NewGitHubPullRequest(text.Title, text.Branch, text.Base, text.Body, text.Draft), GitHubJson.Default.NewGitHubPullRequest);
        GitHubAnswer answer = await client.TrySendAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccess)
        {
            return (client.Read(answer, GitHubJson.Default.GitHubPullRequest), PullRequestState.Created);
        }

        // Another run opened it in the meantime, or our own request had arrived before its answer was lost.
        GitHubException refusal = client.Refusal(answer);
        return answer.Status == HttpStatusCode.UnprocessableEntity
            && refusal.Errors.Any(error => error.Contains("already exists", StringComparison.OrdinalIgnoreCase))
            && await FindOpenAsync(text.Branch, text.Base, cancellationToken).ConfigureAwait(false) is { } existing
                ? await UpdateAsync(existing, text, cancellationToken).ConfigureAwait(false)
                : throw refusal;
    }

    private async Task<(GitHubPullRequest PullRequest, PullRequestState State)> UpdateAsync(
        GitHubPullRequest found, PullRequestText text, CancellationToken cancellationToken)
    {
        if (found.Title == text.Title && Normalized(found.Body ?? "") == Normalized(text.Body))
        {
            return (found, PullRequestState.Unchanged);
        }

        GitHubPullRequestChange change = new(text.Title, text.Body);
        await ChangeAsync(found, change, $"update pull request #{found.Number}", cancellationToken).ConfigureAwait(false);
        return (found, PullRequestState.Updated);
    }

    private Task<GitHubAnswer> ChangeAsync(GitHubPullRequest pullRequest, GitHubPullRequestChange change, string purpose, CancellationToken cancellationToken)
    {
        GitHubCall call = new(HttpMethod.Patch, $"/pulls/{pullRequest.Number}", purpose, Permission);
        return client.SendAsync(call.With(change, GitHubJson.Default.GitHubPullRequestChange), cancellationToken);
    }

    private async Task<bool> AddLabelsAsync(GitHubPullRequest pullRequest, IReadOnlyList<string> labels, CancellationToken cancellationToken)
    {
        // Names of labels do not differ by case on GitHub.
        string[] missing = [.. labels.Except(pullRequest.Labels.Select(label => label.Name), StringComparer.OrdinalIgnoreCase)];
        foreach (string label in missing)
        {
            await CreateLabelAsync(label, cancellationToken).ConfigureAwait(false);
        }

        if (missing.Length > 0)
        {
            await client.SendAsync(
                new GitHubCall(HttpMethod.Post, $"/issues/{pullRequest.Number}/labels", $"label pull request #{pullRequest.Number}", Permission)
                    .With(new GitHubLabels(missing), GitHubJson.Default.GitHubLabels),
                cancellationToken).ConfigureAwait(false);
        }

        return missing.Length > 0;
    }

    private async Task CreateLabelAsync(string label, CancellationToken cancellationToken)
    {
        GitHubCall look = new(HttpMethod.Get, $"/labels/{Uri.EscapeDataString(label)}", $"look for the label '{label}'", "pull-requests: read");
        GitHubAnswer there = await client.TrySendAsync(look, cancellationToken).ConfigureAwait(false);
        if (there.IsSuccess)
        {
            return;
        }

        if (there.Status != HttpStatusCode.NotFound)
        {
            throw client.Refusal(there);
        }

        GitHubCall create = new GitHubCall(HttpMethod.Post, "/labels", $"create the label '{label}'", Permission)
            .With(new GitHubLabel(label), GitHubJson.Default.GitHubLabel);
        GitHubAnswer created = await client.TrySendAsync(create, cancellationToken).ConfigureAwait(false);
        if (!created.IsSuccess && client.Refusal(created) is var refusal && !SaysAlreadyExists(refusal))
        {
            throw refusal;
        }
    }

    private static bool SaysAlreadyExists(GitHubException refusal)
        => refusal.Errors.Any(error => error.Contains("already_exists", StringComparison.Ordinal));

    private async Task CloseSupersededAsync(GitHubPullRequest by, PullRequestText text, CancellationToken cancellationToken)
    {
        string query = $"/pulls?state=open&base={Uri.EscapeDataString(text.Base)}&per_page=100";
        GitHubCall list = new(HttpMethod.Get, query, "list pull requests", "pull-requests: read");
        List<GitHubPullRequest> superseded = [];
        IAsyncEnumerable<GitHubPullRequest> open = client.ListAsync(list, GitHubJson.Default.IReadOnlyListGitHubPullRequest, cancellationToken);
        await foreach (GitHubPullRequest other in open.ConfigureAwait(false))
        {
            if (other.Number != by.Number
                && other.Head.Ref.StartsWith(BumpNames.Prefix, StringComparison.Ordinal)
                && PullRequestSubject.Read(other.Body) is { } subject
                && text.Subject.Supersedes(subject))
            {
                superseded.Add(other);
            }
        }

        foreach (GitHubPullRequest other in superseded)
        {
            await client.SendAsync(
                new GitHubCall(HttpMethod.Post, $"/issues/{other.Number}/comments", $"comment on pull request #{other.Number}", Permission)
                    .With(new GitHubComment($"Superseded by #{by.Number}."), GitHubJson.Default.GitHubComment),
                cancellationToken).ConfigureAwait(false);
            GitHubPullRequestChange change = new(Body: PullRequestSubject.Unmark(other.Body ?? ""), State: "closed");
            await ChangeAsync(other, change, $"close pull request #{other.Number}", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<GitHubPullRequest?> FindOpenAsync(string branch, string targetBranch, CancellationToken cancellationToken)
    {
        await foreach (GitHubPullRequest found in ListAsync(branch, targetBranch, cancellationToken).ConfigureAwait(false))
        {
            if (found.State == Open)
            {
                return found;
            }
        }

        return null;
    }

    private IAsyncEnumerable<GitHubPullRequest> ListAsync(string branch, string targetBranch, CancellationToken cancellationToken)
    {
        string query = $"/pulls?state=all&head={Uri.EscapeDataString($"{address.Owner}:{branch}")}&base={Uri.EscapeDataString(targetBranch)}&per_page=100";
        GitHubCall list = new(HttpMethod.Get, query, $"look for the pull request of '{branch}'", "pull-requests: read");
        return client.ListAsync(list, GitHubJson.Default.IReadOnlyListGitHubPullRequest, cancellationToken);
    }

    // GitHub's web editor writes CRLF.
    private static string Normalized(string body) => body.ReplaceLineEndings("\n").Trim();
}
