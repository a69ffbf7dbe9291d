namespace BuildTasks.Helm.Lint;

/// <summary>A rule of lint.</summary>
/// <param name="Id">The stable id, such as <c>chart-icon</c>.</param>
/// <param name="Title">What the rule asks for, in one line.</param>
/// <param name="Help">Why it asks, and what to do about a finding.</param>
/// <param name="Severity">The severity of its findings; where they differ, the most frequent one.</param>
public sealed record LintRule(string Id, string Title, string Help, FindingSeverity Severity);
