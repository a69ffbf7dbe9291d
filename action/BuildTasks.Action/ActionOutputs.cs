using System.Text.Json.Serialization;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>The action's outputs, as action.yml describes them.</summary>
internal static class ActionOutputs
{
    /// <summary>Sets <c>charts</c>.</summary>
    public static void SetPlan(RunnerFiles files, ChartPlan plan) => files.SetOutput("charts", PlanMatrix.Of(plan), ResultJson.Default.PlanMatrix);

    /// <summary>Sets <c>published</c>, <c>digests</c>, <c>pull-requests</c> and <c>changed</c>.</summary>
    public static void SetResult(RunnerFiles files, IReadOnlyList<ChartOutcome> charts, BumpResult? bump, bool dryRun)
    {
        PushedChart[] pushed = [.. charts.SelectMany(chart => chart.Pushed).DistinctBy(chart => chart.Reference)];

        // Who signs or scans what is published must not be sent to what a dry run would push.
        PushedChart[] published = [.. pushed.Where(chart => !dryRun || chart.Status == PushStatus.Unchanged)];
        files.SetOutput("published", [.. published.Select(chart => chart.Reference)], OutputJson.Default.StringArray);
        Dictionary<string, string> digests = published.ToDictionary(chart => chart.Reference, chart => chart.Digest, StringComparer.Ordinal);
        files.SetOutput("digests", digests, OutputJson.Default.DictionaryStringString);
        BumpDelivery[] deliveries = [.. (bump?.Deliveries ?? []).Where(delivery => delivery.PullRequest?.State != PullRequestState.Declined)];
        IEnumerable<PullRequest> pullRequests = deliveries.Select(delivery => delivery.PullRequest).OfType<PullRequest>();
        files.SetOutput("pull-requests", [.. pullRequests.Select(pullRequest => pullRequest.Url)], OutputJson.Default.StringArray);
        bool chartsChanged = pushed.Any(chart => chart.Status != PushStatus.Unchanged);
        bool gitOpsChanged = deliveries.Any(delivery => delivery.PullRequest?.State != PullRequestState.Unchanged);
        files.SetOutput("changed", chartsChanged || gitOpsChanged);
    }
}

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class OutputJson : JsonSerializerContext;
