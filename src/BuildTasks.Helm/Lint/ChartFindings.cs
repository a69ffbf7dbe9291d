namespace BuildTasks.Helm.Lint;

/// <summary>What lint found in a chart.</summary>
/// <param name="Name">The name in Chart.yaml; the folder's or archive's name when Chart.yaml cannot be read.</param>
/// <param name="Findings">The findings, in the order in which Helm runs the rules; our own rules come last.</param>
public sealed record ChartFindings(string Name, IReadOnlyList<Finding> Findings);
