namespace BuildTasks.Forges;

/// <summary>A pull request as a forge gets it.</summary>
/// <param name="Branch">The branch with the change.</param>
/// <param name="Base">The branch that it is to be merged into.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text, Markdown, with the subject's marker.</param>
/// <param name="Subject">Which chart versions it brings.</param>
/// <param name="Labels">Labels to put on it, created where missing.</param>
/// <param name="Draft">Opens it as a draft.</param>
internal sealed record PullRequestText(
    string Branch,
    string Base,
    string Title,
    string Body,
    PullRequestSubject Subject,
    IReadOnlyList<string> Labels,
    bool Draft);

/// <summary>Where people look at a change before it is merged.</summary>
internal interface IForge : IDisposable
{
    /// <summary>The pull request that a person closed for exactly these versions; null when there is none and a new one is welcome.</summary>
    /// <param name="branch">The tool's branch.</param>
    /// <param name="targetBranch">The branch that it would be merged into.</param>
    /// <param name="subject">The chart versions.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<PullRequest?> FindDeclinedAsync(string branch, string targetBranch, PullRequestSubject subject, CancellationToken cancellationToken);

    /// <summary>Whether the branch has an open pull request.</summary>
    /// <param name="branch">The tool's branch.</param>
    /// <param name="targetBranch">The branch that it would be merged into.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<bool> IsOpenAsync(string branch, string targetBranch, CancellationToken cancellationToken);

    /// <summary>Finds the branch's open pull request and brings it up to date, or opens it; closes those that it supersedes.</summary>
    /// <exception cref="BuildTaskException">The forge refuses; the message says what is missing.</exception>
    Task<PullRequest> OpenAsync(PullRequestText text, CancellationToken cancellationToken);
}
