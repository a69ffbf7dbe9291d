using BuildTasks.Forges;
using BuildTasks.GitOps;

namespace BuildTasks.Steps;

/// <summary>Moves the GitOps repository to published chart versions: a pull request for each chart, or one commit straight on the branch.</summary>
public static class BumpGitOps
{
    /// <summary>Bumps the charts.</summary>
    /// <param name="charts">The published charts; several registries of one chart are bumped together.</param>
    /// <param name="target">The GitOps repository and how it is changed.</param>
    /// <param name="dryRun">Computes everything and touches nothing but a temporary clone.</param>
    /// <param name="context">The outside world of the run.</param>
    /// <param name="cancellationToken">Ends the run; what was pushed by then stays.</param>
    /// <exception cref="OptionsException">The forge cannot be told, or has no token; nothing was pushed.</exception>
    /// <exception cref="BuildTaskException">
    /// The repository cannot be read or written, or a chart has no place and <see cref="GitOpsTarget.RequireBump"/> is set. What was delivered
    /// for other charts stays; running again completes the rest.
    /// </exception>
    public static async Task<BumpResult> RunAsync(
        IReadOnlyList<PublishedChart> charts, GitOpsTarget target, bool dryRun, BuildContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(charts);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(context);
        Checkout checkout = await Checkout.CloneAsync(target, context, cancellationToken).ConfigureAwait(false);
        await using (checkout.ConfigureAwait(false))
        {
            BumpEdit edit = BumpEdit.Compute(checkout.Folder, charts, target, cancellationToken);
            foreach (BumpWarning skipped in edit.Skipped)
            {
                context.Log.Information(skipped.ToString());
            }

            IReadOnlyList<IReadOnlyList<PublishedChart>> groups = target.GitOpsMode == GitOpsMode.PullRequest
                ? BumpGroups.Separate(edit, charts)
                : BumpGroups.All(edit, charts) is { Count: > 0 } all ? [all] : [];
            IReadOnlyList<BumpDelivery> deliveries = dryRun
                ? [.. groups.Select(group => Planned(group, target, checkout))]
                : await DeliverAsync(groups, checkout, target, context, cancellationToken).ConfigureAwait(false);
            return new BumpResult(edit.Changes, edit.Kept, edit.Warnings, UnifiedDiff.Of(edit.Files), deliveries);
        }
    }

    private static BumpDelivery Planned(IReadOnlyList<PublishedChart> group, GitOpsTarget target, Checkout checkout)
    {
        string[] names = [.. group.Select(chart => chart.Name).Distinct()];
        string branch = target.GitOpsMode == GitOpsMode.PullRequest ? BumpNames.Branch(names) : checkout.Branch;
        return new BumpDelivery(names, branch, Commit: null, PullRequest: null);
    }

    /// <summary>One group after the other in the same clone. A group that fails does not keep the others back.</summary>
    private static async Task<IReadOnlyList<BumpDelivery>> DeliverAsync(
        IReadOnlyList<IReadOnlyList<PublishedChart>> groups, Checkout checkout, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        List<BumpDelivery> deliveries = [];
        List<BuildTaskException> failures = [];
        foreach (IReadOnlyList<PublishedChart> group in groups)
        {
            try
            {
                if (await DeliverBump.RunAsync(group, checkout, target, context, cancellationToken).ConfigureAwait(false) is { } delivery)
                {
                    deliveries.Add(delivery);
                }
            }
            catch (BuildTaskException failure) when (failure is not OptionsException && groups.Count > 1)
            {
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? deliveries : throw Failure(failures, deliveries);
    }

    private static BuildTaskException Failure(List<BuildTaskException> failures, List<BumpDelivery> deliveries)
    {
        IEnumerable<string> done = deliveries.Select(delivery => $"{string.Join(", ", delivery.Charts)}: {delivery.PullRequest?.Url ?? delivery.Branch}");
        IEnumerable<string> lines = failures.Select(failure => failure.Message).Concat(done.Select(line => $"done all the same: {line}"));
        return new BuildTaskException(string.Join(Environment.NewLine, lines), failures[0]);
    }
}
