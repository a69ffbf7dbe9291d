using System.Globalization;
using BuildTasks.Reports;

namespace BuildTasks.Nuke;

/// <summary>What a target tells about a verb's result.</summary>
/// <param name="Text">The result as a person reads it.</param>
/// <param name="Summary">What stands behind the target in the table at the build's end.</param>
/// <param name="Failure">Why the result fails the target; null when it does not.</param>
internal sealed record TargetReport<TResult>(
    Func<TResult, string> Text,
    Func<TResult, IEnumerable<(string Name, string Value)>> Summary,
    Func<TResult, string?> Failure);

/// <summary>The report of each verb.</summary>
internal static class TargetReports
{
    public static readonly TargetReport<ChartPlan> Plan = new(
        PlanText.Write,
        result => [("Charts", $"{result.Included.Count} of {result.All.Count}")],
        _ => null);

    public static readonly TargetReport<LintResult> Lint = new(
        LintText.Write,
        result => [("Charts", Number(result.Charts.Count)), ("Findings", Number(result.Charts.Sum(chart => chart.Findings.Count)))],
        result => result.Failure);

    public static readonly TargetReport<VersionResult> Version = new(
        VersionText.Write,
        result => [("Charts", Number(result.Charts.Count)), ("New versions", Number(result.Charts.Count(chart => chart.Version != chart.Previous)))],
        _ => null);

    public static readonly TargetReport<PackageResult> Package = new(
        PackageText.Write,
        result => [("Packages", Number(result.Charts.Count))],
        _ => null);

    public static readonly TargetReport<PushResult> Push = new(
        PushText.Write,
        result => [.. DryRun(result.DryRun), .. Pushed(result.Charts)],
        result => result.Failure);

    public static readonly TargetReport<VerifyResult> Verify = new(
        VerifyText.Write,
        result => [("Verified", Number(result.Charts.Count))],
        _ => null);

    public static readonly TargetReport<BumpResult> Bump = new(BumpText.Write, Bumped, _ => null);

    public static readonly TargetReport<PublishResult> Publish = new(
        PublishText.Write,
        result =>
        [
            .. DryRun(result.DryRun),
            .. Pushed(result.Charts),
            .. result.Bump is null ? [] : Bumped(result.Bump),
        ],
        result => result.Failure);

    private static (string Name, string Value)[] DryRun(bool isDry) => isDry ? [("Dry run", "nothing was touched")] : [];

    private static IEnumerable<(string Name, string Value)> Pushed(IEnumerable<ChartOutcome> charts)
        => charts.SelectMany(chart => chart.Pushed)
            .CountBy(pushed => pushed.Status)
            .OrderBy(count => count.Key)
            .Select(count => (count.Key.ToString(), Number(count.Value)));

    private static IEnumerable<(string Name, string Value)> Bumped(BumpResult result) =>
    [
        ("Bumped", Number(result.Changes.Count)),
        .. result.Deliveries
            .Where(delivery => delivery.PullRequest is not null)
            .CountBy(delivery => delivery.PullRequest!.State)
            .OrderBy(count => count.Key)
            .Select(count => ($"Pull requests {count.Key.ToString().ToLowerInvariant()}", Number(count.Value))),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
