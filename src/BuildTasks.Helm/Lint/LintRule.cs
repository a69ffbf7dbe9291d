namespace BuildTasks.Helm.Lint;

/// <summary>A rule of lint.</summary>
/// <param name="Id">The stable id, such as <c>chart-icon</c>, which reports show and by which the rule is switched.</param>
/// <param name="Title">What the rule asks for, in one line.</param>
/// <param name="Help">Why it asks, and what to do about a finding.</param>
/// <param name="Severity">The severity of its findings; where they differ, the most frequent one.</param>
public sealed record LintRule(string Id, string Title, string Help, FindingSeverity Severity)
{
    /// <summary>Whether <c>helm lint</c> has the rule too. Default: true.</summary>
    public bool IsHelms { get; init; } = true;

    /// <summary>Whether the rule runs without being asked for. Default: true.</summary>
    public bool IsOnByDefault { get; init; } = true;
}
