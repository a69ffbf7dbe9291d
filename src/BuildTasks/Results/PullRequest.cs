namespace BuildTasks;

/// <summary>What a run did with a pull request.</summary>
public enum PullRequestState
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It was open; its branch, title or body is another now.</summary>
    Updated,

    /// <summary>It was open and says the same already.</summary>
    Unchanged,

    /// <summary>A person has closed it for this very version; it stays closed until there is a newer one.</summary>
    Declined,
}

/// <summary>A pull request of the GitOps repository.</summary>
/// <param name="Number">The forge's number; null for the local forge.</param>
/// <param name="Url">Its web page; for the local forge the absolute path of its file.</param>
/// <param name="Branch">The branch that it wants to merge.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">What this run did with it.</param>
public sealed record PullRequest(int? Number, string Url, string Branch, string Title, PullRequestState State);
