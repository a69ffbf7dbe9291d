using BuildTasks.Helm.Lint;

namespace BuildTasks;

/// <summary>What lint found in one chart.</summary>
/// <param name="Name">The chart's name; its folder's name when Chart.yaml cannot be read.</param>
/// <param name="Path">The chart's folder, relative to where the run started, with forward slashes, such as <c>charts/web</c>.</param>
/// <param name="Findings">The findings, in the order in which the rules ran; their paths are relative to <paramref name="Path"/>.</param>
public sealed record LintedChart(string Name, string Path, IReadOnlyList<Finding> Findings);

/// <summary>What lint found in a run.</summary>
/// <param name="Charts">The charts, in the order in which they were linted.</param>
/// <param name="Failed">True when a chart has an error, or a warning under <c>--strict</c>.</param>
public sealed record LintResult(IReadOnlyList<LintedChart> Charts, bool Failed);
