using BuildTasks.Forges;

namespace BuildTasks.Steps;

/// <summary>Opens the pull request of a bump's branch, or brings the one that is open up to date. There is never a second one.</summary>
public static class OpenPullRequest
{
    /// <summary>Opens or updates the pull request.</summary>
    /// <param name="proposal">What it is to say; its branch is pushed already.</param>
    /// <param name="target">The GitOps repository and its forge.</param>
    /// <param name="context">The outside world of the run.</param>
    /// <param name="cancellationToken">Ends it between two requests.</param>
    /// <exception cref="BuildTaskException">The forge refuses; the message says which permission is missing.</exception>
    public static async Task<PullRequest> RunAsync(PullRequestProposal proposal, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(context);
        using IForge forge = Forge.Of(target, context);
        PullRequestText text = new(
            proposal.Branch,
            proposal.Base,
            proposal.Title,
            PullRequestBody.Write(proposal),
            PullRequestSubject.Of(proposal.Charts),
            [.. target.Labels.Distinct(StringComparer.OrdinalIgnoreCase)],
            target.Draft);
        return await forge.OpenAsync(text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks, after a failure, whether the branch has an open pull request all the same.</summary>
    /// <param name="proposal">What the pull request would say.</param>
    /// <param name="target">The GitOps repository and its forge.</param>
    /// <param name="context">The outside world of the run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer; null when the forge gives none.</returns>
    internal static async Task<bool?> IsOpenAsync(PullRequestProposal proposal, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        try
        {
            using IForge forge = Forge.Of(target, context);
            return await forge.IsOpenAsync(proposal.Branch, proposal.Base, cancellationToken).ConfigureAwait(false);
        }
        catch (BuildTaskException failure)
        {
            context.Log.Debug(failure.Message);
            return null;
        }
    }

    /// <summary>Asks, before anything is pushed, whether a person has closed the pull request for exactly these versions.</summary>
    /// <param name="proposal">What the pull request would say.</param>
    /// <param name="target">The GitOps repository and its forge.</param>
    /// <param name="context">The outside world of the run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The closed pull request; null when a new one is welcome.</returns>
    /// <exception cref="BuildTaskException">The forge refuses; the message says which permission is missing.</exception>
    public static async Task<PullRequest?> FindDeclinedAsync(
        PullRequestProposal proposal, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(context);
        using IForge forge = Forge.Of(target, context);
        return await forge.FindDeclinedAsync(proposal.Branch, proposal.Base, PullRequestSubject.Of(proposal.Charts), cancellationToken).ConfigureAwait(false);
    }
}
