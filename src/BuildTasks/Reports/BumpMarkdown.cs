using System.Globalization;
using System.Text;

namespace BuildTasks.Reports;

/// <summary>A change of the GitOps repository, for a job's summary.</summary>
public static class BumpMarkdown
{
    /// <summary>What moves, what to look at, the pull requests, and the diff folded away.</summary>
    /// <param name="result">What changed.</param>
    /// <param name="dryRun">Whether nothing was written.</param>
    /// <param name="mask">Takes secrets out of a text.</param>
    public static string Write(BumpResult result, bool dryRun, Func<string, string> mask) => Write(result, dryRun, new Markdown(mask));

    internal static string Write(BumpResult result, bool dryRun, Markdown markdown)
    {
        StringBuilder text = new(dryRun ? "### GitOps (dry run)\n\n" : "### GitOps\n\n");
        text.Append(result.Changes.Count == 0
            ? "Nothing to change.\n"
            : markdown.Table(
                ["Chart", "Old", "New", "Where"],
                result.Changes.Select(change => new[] { change.Chart, change.OldValue, change.NewValue, $"{change.Path}:{change.Line}" })));
        foreach (BumpWarning warning in result.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n⚠️ {markdown.Text(warning.ToString())}\n");
        }

        foreach (PullRequest pullRequest in result.Deliveries.Select(delivery => delivery.PullRequest).OfType<PullRequest>())
        {
            string state = pullRequest.State.ToString().ToLowerInvariant();
            text.Append(CultureInfo.InvariantCulture, $"\nPull request {state}: {markdown.Link(pullRequest.Title, pullRequest.Url)}\n");
        }

        if (result.Diff.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>Diff</summary>\n\n{markdown.Fence("diff", result.Diff)}\n</details>\n");
        }

        return text.ToString();
    }
}
