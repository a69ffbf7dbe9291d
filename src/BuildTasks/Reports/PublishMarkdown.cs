using System.Globalization;
using System.Text;

namespace BuildTasks.Reports;

/// <summary>A run of publish, for a job's summary.</summary>
public static class PublishMarkdown
{
    /// <summary>What lint found, what was pushed, and what changed in the GitOps repository, with the diff folded away.</summary>
    public static string Write(PublishResult result)
    {
        StringBuilder text = new();
        text.Append(LintMarkdown.Write(result.Lint));
        if (result.Charts.Count > 0)
        {
            text.Append(result.DryRun ? "\n### Charts (dry run)\n\n" : "\n### Charts\n\n");
            text.Append(Markdown.Table(["Chart", "Version", "Result", "Reference", "Digest"], result.Charts.SelectMany(chart => PushText.Rows(chart, result.DryRun))));
        }

        foreach (ChartOutcome failed in result.Charts.Where(chart => chart.Error is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n❌ **{failed.Version.Chart.Name}**: {failed.Error}\n");
        }

        if (result.Bump is { } bump)
        {
            AppendBump(text, bump, result.DryRun);
        }

        return text.ToString();
    }

    private static void AppendBump(StringBuilder text, BumpResult bump, bool dryRun)
    {
        text.Append(dryRun ? "\n### GitOps (dry run)\n\n" : "\n### GitOps\n\n");
        text.Append(bump.Changes.Count == 0
            ? "Everything is up to date.\n"
            : Markdown.Table(["Chart", "Old", "New", "Where"], bump.Changes.Select(change => new[] { change.Chart, change.OldValue, change.NewValue, $"{change.Path}:{change.Line}" })));
        foreach (BumpWarning warning in bump.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n⚠️ {warning}\n");
        }

        foreach (PullRequest pullRequest in bump.Deliveries.Select(delivery => delivery.PullRequest).OfType<PullRequest>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{pullRequest.Title}]({pullRequest.Url}): {pullRequest.State.ToString().ToLowerInvariant()}\n");
        }

        if (bump.Diff.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>Diff</summary>\n\n{Markdown.Fence("diff", bump.Diff)}\n</details>\n");
        }
    }
}
