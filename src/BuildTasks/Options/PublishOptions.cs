namespace BuildTasks;

/// <summary>Options of <c>publish</c>: the whole way from the chart's folder to the pull request.</summary>
public record PublishOptions : PushOptions
{
    /// <summary>What is linted and when it fails.</summary>
    public LintRules Lint { get; set; } = new();

    /// <summary>The GitOps repository and how it is changed.</summary>
    public GitOpsTarget GitOps { get; set; } = new();

    internal override IEnumerable<string> Faults() => [.. base.Faults(), .. OptionFaults.Of(Lint), .. OptionFaults.Of(GitOps)];
}
