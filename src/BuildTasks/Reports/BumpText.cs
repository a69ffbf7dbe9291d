using System.Text;

namespace BuildTasks.Reports;

/// <summary>A bump as a person reads it.</summary>
public static class BumpText
{
    /// <summary>What moves and what stays with file and line, the pull requests, and the diff.</summary>
    public static string Write(BumpResult result)
    {
        StringBuilder text = new();
        string[][] rows =
        [
            .. result.Changes.Select(change => new[] { change.Chart, change.OldValue, change.NewValue, $"{change.Path}:{change.Line}" }),
            .. result.Kept.Select(kept => new[] { kept.Chart, kept.Value, Word(kept.Reason), $"{kept.Path}:{kept.Line}" }),
        ];
        text.Append(rows.Length == 0 ? "Nothing to change.\n" : TextTable.Write(["CHART", "OLD", "NEW", "WHERE"], rows));
        foreach (BumpWarning warning in result.Warnings)
        {
            text.Append("warning: ").Append(warning).Append('\n');
        }

        foreach (BumpDelivery delivery in result.Deliveries)
        {
            text.Append('\n').Append(Describe(delivery)).Append('\n');
        }

        if (result.Diff.Length > 0)
        {
            text.Append('\n').Append(result.Diff);
        }

        return text.ToString();
    }

    private static string Describe(BumpDelivery delivery) => delivery switch
    {
        { PullRequest: { } pullRequest } => Describe(pullRequest),
        { Commit: { } commit } => $"pushed {commit[..10]} to {delivery.Branch}: {string.Join(", ", delivery.Charts)}",
        _ => $"would change {delivery.Branch}: {string.Join(", ", delivery.Charts)}",
    };

    private static string Describe(PullRequest pullRequest)
        => $"pull request {pullRequest.State.ToString().ToLowerInvariant()}: {pullRequest.Title}\n"
            + $"  {pullRequest.Url}\n"
            + $"  branch {pullRequest.Branch}";

    private static string Word(KeptReason reason) => reason switch
    {
        KeptReason.Unchanged => "(up to date)",
        KeptReason.Floating => "(floating, satisfied)",
        KeptReason.Constraint => "(constraint, not satisfied)",
        KeptReason.Later => "(a later version)",
        KeptReason.NotFollowed => "(from a template)",
        KeptReason.Shared => "(shared with another chart)",
        _ => "(not a version)",
    };
}
