namespace BuildTasks.Reports;

/// <summary>A run of publish, for a job's summary.</summary>
public static class PublishMarkdown
{
    /// <summary>What lint found, what was pushed, and what changed in the GitOps repository.</summary>
    /// <param name="result">The run.</param>
    /// <param name="mask">Takes secrets out of a text.</param>
    public static string Write(PublishResult result, Func<string, string> mask)
    {
        Markdown markdown = new(mask);
        string[] sections =
        [
            LintMarkdown.Write(result.Lint, mask),
            .. result.Charts.Count == 0 ? Array.Empty<string>() : [PushMarkdown.Write(result.Charts, result.DryRun, markdown)],
            .. result.Bump is null ? Array.Empty<string>() : [BumpMarkdown.Write(result.Bump, result.DryRun, markdown)],
            .. result.BumpError is null ? Array.Empty<string>() : [$"### GitOps\n\n❌ {markdown.Text(result.BumpError)}\n"],
        ];
        return string.Join('\n', sections);
    }
}
