namespace BuildTasks;

/// <summary>One change of the GitOps repository on its way: a commit on the target branch, or a branch with a pull request.</summary>
/// <param name="Charts">The charts that it moves.</param>
/// <param name="Branch">The branch that has the commit.</param>
/// <param name="Commit">The commit; null in a dry run.</param>
/// <param name="PullRequest">The pull request; null for a direct push and in a dry run.</param>
public sealed record BumpDelivery(IReadOnlyList<string> Charts, string Branch, string? Commit, PullRequest? PullRequest);

/// <summary>What a bump did to the GitOps repository, or would do in a dry run.</summary>
/// <param name="Changes">The versions that move, by path and line; empty when everything is up to date.</param>
/// <param name="Kept">The versions that were found and stay, and why.</param>
/// <param name="Warnings">What the user should look at.</param>
/// <param name="Diff">All changes as one unified diff; empty without a change.</param>
/// <param name="Deliveries">One for each pull request or direct commit; empty without a change.</param>
public sealed record BumpResult(
    IReadOnlyList<VersionChange> Changes,
    IReadOnlyList<KeptVersion> Kept,
    IReadOnlyList<BumpWarning> Warnings,
    string Diff,
    IReadOnlyList<BumpDelivery> Deliveries);
