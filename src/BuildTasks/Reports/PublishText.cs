using System.Text;

namespace BuildTasks.Reports;

/// <summary>A run of publish as a person reads it.</summary>
public static class PublishText
{
    /// <summary>The plan, what lint found, what was pushed with digests, and the change of the GitOps repository with its diff.</summary>
    public static string Write(PublishResult result)
    {
        StringBuilder text = new();
        Section(text, "Plan", PlanText.Write(result.Plan));
        Section(text, "Lint", LintText.Write(result.Lint));
        if (result.Charts.Count > 0)
        {
            Section(text, result.DryRun ? "Registry (dry run, nothing was sent)" : "Registry", PushText.Write(result.Charts, result.DryRun));
        }

        if (result.Bump is not null)
        {
            Section(text, result.DryRun ? "GitOps (dry run, nothing was written)" : "GitOps", BumpText.Write(result.Bump));
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string body)
        => text.Append(text.Length == 0 ? string.Empty : "\n").Append("== ").Append(title).Append(" ==\n").Append(body.TrimEnd('\n')).Append('\n');
}
