namespace BuildTasks;

/// <summary>What became of one chart.</summary>
/// <param name="Version">The chart and its version.</param>
/// <param name="Package">The package; null when packaging failed.</param>
/// <param name="Pushed">One for each registry that has the chart now, in the options' order.</param>
/// <param name="Error">Why the chart did not get everywhere; null when it did.</param>
public sealed record ChartOutcome(ResolvedVersion Version, PackagedChart? Package, IReadOnlyList<PushedChart> Pushed, string? Error);

/// <summary>What a run of <c>package</c> made.</summary>
/// <param name="Charts">The packages, in the order of work.</param>
public sealed record PackageResult(IReadOnlyList<PackagedChart> Charts);

/// <summary>What a run of <c>verify</c> read.</summary>
/// <param name="Charts">The charts, in the order they were named.</param>
public sealed record VerifyResult(IReadOnlyList<VerifiedChart> Charts);

/// <summary>What a run of <c>push</c> did, or would do in a dry run.</summary>
/// <param name="Charts">What became of each chart, in the order of work.</param>
/// <param name="DryRun">True when nothing was touched.</param>
public sealed record PushResult(IReadOnlyList<ChartOutcome> Charts, bool DryRun)
{
    /// <summary>Why the run failed, in one line; null when it did not.</summary>
    public string? Failure => Charts.Count(chart => chart.Error is not null) is > 0 and int failed
        ? $"{failed} of {Charts.Count} charts were not pushed."
        : null;
}

/// <summary>What a run of <c>publish</c> did, or would do in a dry run.</summary>
/// <param name="Plan">Which charts, and why.</param>
/// <param name="Lint">What lint found.</param>
/// <param name="Charts">What became of each chart of the plan, in its order; empty when lint failed.</param>
/// <param name="Bump">What changed in the GitOps repository; null without one, or when nothing was there to bump to.</param>
/// <param name="DryRun">True when nothing was touched.</param>
public sealed record PublishResult(ChartPlan Plan, LintResult Lint, IReadOnlyList<ChartOutcome> Charts, BumpResult? Bump, bool DryRun)
{
    /// <summary>Why the bump failed; null when it did not.</summary>
    public string? BumpError { get; init; }

    /// <summary>Why the run failed, in one line; null when it did not. What came through stays; running again completes the rest.</summary>
    public string? Failure => Lint.Failed ? "Lint failed, so nothing was pushed."
        : new PushResult(Charts, DryRun).Failure ?? (BumpError is null ? null : "The charts are published, but the GitOps repository was not bumped.");
}
