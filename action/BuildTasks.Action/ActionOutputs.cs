using System.Text.Json;
using System.Text.Json.Serialization;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>The action's outputs, as action.yml describes them.</summary>
internal static class ActionOutputs
{
    /// <summary>Sets <c>charts</c> and, for a run that only plans, <c>changed</c>.</summary>
    public static void Set(RunnerFiles files, ChartPlan plan)
    {
        // One line: strategy.matrix reads it by fromJSON.
        files.SetOutput("charts", JsonSerializer.Serialize(PlanMatrix.Of(plan), CompactJson.Default.PlanMatrix));
        files.SetOutput("changed", plan.Included.Count > 0 ? "true" : "false");
    }

    /// <summary>Sets <c>published</c>, <c>digests</c>, <c>pull-requests</c> and <c>changed</c>.</summary>
    public static void Set(RunnerFiles files, IReadOnlyList<ChartOutcome> charts, BumpResult? bump)
    {
        PushedChart[] pushed = [.. charts.SelectMany(chart => chart.Pushed)];
        files.SetOutput("published", JsonSerializer.Serialize([.. pushed.Select(chart => chart.Reference)], CompactJson.Default.StringArray));
        files.SetOutput("digests", JsonSerializer.Serialize(
            pushed.GroupBy(chart => chart.Reference, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Digest, StringComparer.Ordinal),
            CompactJson.Default.DictionaryStringString));
        string[] pullRequests = [.. (bump?.Deliveries ?? []).Select(delivery => delivery.PullRequest).OfType<PullRequest>().Select(pullRequest => pullRequest.Url)];
        files.SetOutput("pull-requests", JsonSerializer.Serialize(pullRequests, CompactJson.Default.StringArray));
        bool changed = pushed.Any(chart => chart.Status != PushStatus.Unchanged) || bump?.Changes.Count > 0;
        files.SetOutput("changed", changed ? "true" : "false");
    }
}

/// <summary>JSON on one line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlanMatrix))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CompactJson : JsonSerializerContext;
