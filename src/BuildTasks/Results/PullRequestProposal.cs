namespace BuildTasks;

/// <summary>What a pull request is to say.</summary>
/// <param name="Branch">The branch with the change; it is pushed already.</param>
/// <param name="Base">The branch that it is to be merged into.</param>
/// <param name="Title">The title.</param>
/// <param name="Charts">The published charts that it brings.</param>
/// <param name="Changes">The versions that move.</param>
/// <param name="Warnings">What a reviewer should look at.</param>
/// <param name="Diff">The change as a unified diff.</param>
public sealed record PullRequestProposal(
    string Branch,
    string Base,
    string Title,
    IReadOnlyList<PublishedChart> Charts,
    IReadOnlyList<VersionChange> Changes,
    IReadOnlyList<BumpWarning> Warnings,
    string Diff);
