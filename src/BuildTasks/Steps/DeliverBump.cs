using BuildTasks.Forges;
using BuildTasks.GitOps;

namespace BuildTasks.Steps;

/// <summary>Brings the bump of some charts into the GitOps repository: edit, commit, push, and the pull request where one is wanted.</summary>
internal static class DeliverBump
{
    /// <summary>Delivers the bump.</summary>
    /// <param name="charts">The charts that go together.</param>
    /// <param name="checkout">A clone, in whatever state an earlier delivery left it.</param>
    /// <param name="target">The GitOps repository and how it is changed.</param>
    /// <param name="context">The outside world of the run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Where the bump is; null when somebody else has made the same change by now, or the branch brings a later version already.</returns>
    /// <exception cref="BuildTaskException">The repository or the forge refuses.</exception>
    public static async Task<BumpDelivery?> RunAsync(
        IReadOnlyList<PublishedChart> charts, Checkout checkout, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        string[] names = [.. charts.Select(chart => chart.Name).Distinct()];
        string? branch = target.GitOpsMode == GitOpsMode.PullRequest ? BumpNames.Branch(names) : null;
        await checkout.ResetAsync(cancellationToken).ConfigureAwait(false);
        BumpEdit edit = Compute(cancellationToken);
        PullRequest? declined = branch is null
            ? null
            : await OpenPullRequest.FindDeclinedAsync(Propose(branch), target, context, cancellationToken).ConfigureAwait(false);
        if (branch is not null && declined is not null)
        {
            context.Log.Information($"{declined.Url} was closed for these versions, so there is no new pull request until there is a newer version.");
            return new BumpDelivery(names, branch, Commit: null, declined);
        }

        PushedBranch pushed = await PushRetry.RunAsync(checkout, CommitAsync, target, context, cancellationToken).ConfigureAwait(false);
        if (pushed.Branch is null)
        {
            return null;
        }

        PullRequest? pullRequest = branch is null
            ? null
            : await ProposeAsync(Propose(branch), pushed, checkout, target, context, cancellationToken).ConfigureAwait(false);
        return new BumpDelivery(names, pushed.Branch, pushed.Commit, pullRequest);

        // Whether every chart has a place was settled for all charts together.
        BumpEdit Compute(CancellationToken token) => BumpEdit.Compute(checkout.Folder, charts, target with { RequireBump = false }, token);

        async Task<PlannedCommit?> CommitAsync(CancellationToken token)
        {
            edit = Compute(token);
            if (branch is not null && await LaterOnBranch.FindAsync(checkout, branch, edit, charts, target, token).ConfigureAwait(false) is { } later)
            {
                context.Log.Warning(
                    $"The branch '{branch}' has {later.Chart} at {later.Value} ({later.Path}:{later.Line}), which is later, and stays; "
                    + "replace it with --allow-downgrade.");
                return null;
            }

            edit.Apply(checkout.Folder);
            return edit.Files.Count == 0 ? null : new PlannedCommit(Title(), branch);
        }

        PullRequestProposal Propose(string head)
            => new(head, checkout.Branch, Title(), charts, edit.Changes, edit.Warnings, UnifiedDiff.Of(edit.Files));

        string Title() => edit.Changes.Count > 0
            ? BumpNames.Title(target.CommitMessage, edit.Changes, charts)
            : $"chore: repair the repoURL of {string.Join(", ", names)}";
    }

    /// <summary>Opens the pull request. When the forge refuses, a branch that is new with this run goes again: nobody would look for it.</summary>
    private static async Task<PullRequest> ProposeAsync(
        PullRequestProposal proposal, PushedBranch pushed, Checkout checkout, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenPullRequest.RunAsync(proposal, target, context, cancellationToken).ConfigureAwait(false);
        }
        catch (BuildTaskException failure) when (pushed.Status != BranchStatus.Unchanged)
        {
            string fate = await SettleBranchAsync().ConfigureAwait(false);
            throw new BuildTaskException($"{failure.Message} The branch '{proposal.Branch}' {fate}.", failure);
        }

        async Task<string> SettleBranchAsync()
        {
            if (pushed.Status == BranchStatus.Updated)
            {
                return "was there before and stays, with the new version on it";
            }

            if (await OpenPullRequest.IsOpenAsync(proposal, target, context, cancellationToken).ConfigureAwait(false) is not false)
            {
                return "stays, for a pull request that may be open";
            }

            return await PushAnswer.DeleteAsync(checkout, proposal.Branch, pushed.Commit!, cancellationToken).ConfigureAwait(false)
                ? "was deleted again"
                : "stays, since it could not be deleted or somebody else has changed it";
        }
    }
}
