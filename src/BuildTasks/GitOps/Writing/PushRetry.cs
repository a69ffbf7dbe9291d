namespace BuildTasks.GitOps;

/// <summary>What an edit wants to commit.</summary>
/// <param name="Message">The commit's message.</param>
/// <param name="Branch">The tool's own branch for a pull request; null to commit on the target branch.</param>
internal sealed record PlannedCommit(string Message, string? Branch);

/// <summary>What became of a change.</summary>
internal enum BranchStatus
{
    /// <summary>The repository is as it should be; nothing was committed.</summary>
    Nothing,

    /// <summary>The commit is on a branch that was not there before.</summary>
    Created,

    /// <summary>The commit is on its branch.</summary>
    Updated,

    /// <summary>The branch had the same change already.</summary>
    Unchanged,
}

/// <summary>Where a change is now.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Branch">The branch; null when there was nothing to change.</param>
/// <param name="Commit">The commit; null when there was nothing to change.</param>
internal sealed record PushedBranch(BranchStatus Status, string? Branch, string? Commit);

/// <summary>
/// Edit, commit, push; and when another writer got there first, the same again on the new base. It is the edit that is made again, not a
/// patch that is moved: the other writer may have changed the very same lines.
/// </summary>
internal static class PushRetry
{
    /// <summary>How often it is tried in all.</summary>
    public const int Attempts = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Brings a change into the GitOps repository.</summary>
    /// <param name="checkout">The clone.</param>
    /// <param name="edit">
    /// Changes the files of the checkout, computed from what they hold now, and says what to commit; null when there is nothing to change.
    /// </param>
    /// <param name="target">How commits are made.</param>
    /// <param name="context">Clock, jitter and log.</param>
    /// <param name="cancellationToken">Ends it; nothing is pushed after that.</param>
    /// <exception cref="BuildTaskException">Other writers were faster every time, or the server refuses.</exception>
    public static async Task<PushedBranch> RunAsync(
        Checkout checkout,
        Func<CancellationToken, Task<PlannedCommit?>> edit,
        GitOpsTarget target,
        BuildContext context,
        CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string?> identity = await CommitIdentity
            .VariablesAsync(checkout.Git, target, context, cancellationToken)
            .ConfigureAwait(false);
        TimeSpan wait = TimeSpan.Zero;
        string? lastTried = null;
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(wait, context.Time, cancellationToken).ConfigureAwait(false);
                await checkout.RefreshAsync(cancellationToken).ConfigureAwait(false);
                if (checkout.Base == lastTried)
                {
                    // The push had arrived; only the answer was lost.
                    return new PushedBranch(BranchStatus.Updated, checkout.Branch, lastTried);
                }
            }

            long started = context.Time.GetTimestamp();
            PlannedCommit? planned = await edit(cancellationToken).ConfigureAwait(false);
            SealedCommit? commit = planned is null
                ? null
                : await SealedCommit.CreateAsync(checkout, planned.Message, target.SignOff, identity, context, cancellationToken).ConfigureAwait(false);
            if (planned is null || commit is null)
            {
                return new PushedBranch(BranchStatus.Nothing, null, null);
            }

            lastTried = commit.Id;
            if (await PushAsync(checkout, planned.Branch, commit, cancellationToken).ConfigureAwait(false) is { } result)
            {
                return result;
            }

            wait = Wait(attempt, context.Time.GetElapsedTime(started), context.Jitter());
            context.Log.Information(
                $"Another writer pushed to '{planned.Branch ?? checkout.Branch}' first; "
                + $"the change is made again on the new base (attempt {attempt} of {Attempts}).");
        }

        throw new BuildTaskException($"{Attempts} times another writer pushed to '{checkout.Remote.Url}' first. Nothing of this change is there; run again.");
    }

    private static async Task<PushedBranch?> PushAsync(Checkout checkout, string? branch, SealedCommit commit, CancellationToken cancellationToken)
    {
        if (branch is not null)
        {
            return await BumpBranch.PushAsync(checkout, branch, commit, cancellationToken).ConfigureAwait(false);
        }

        return await PushAnswer.PushAsync(checkout, checkout.Branch, lease: null, cancellationToken).ConfigureAwait(false)
            ? new PushedBranch(BranchStatus.Updated, checkout.Branch, commit.Id)
            : null;
    }

    // Full jitter, in windows that double and start from how long one attempt takes here: whether that is 50 ms or 5 s, fifty writers
    // are soon spread over more time than they need one after the other.
    private static TimeSpan Wait(int attempt, TimeSpan taken, double jitter)
        => jitter * TimeSpan.FromMilliseconds(Math.Min(taken.TotalMilliseconds * Math.Pow(2, attempt), LongestWait.TotalMilliseconds));
}
