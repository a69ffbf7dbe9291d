namespace BuildTasks.GitOps;

/// <summary>The published chart that a source names.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Form">How the source names it.</param>
internal sealed record ChartMatch(PublishedChart Chart, SourceForm Form);

/// <summary>A source and what it names.</summary>
/// <param name="Source">The source.</param>
/// <param name="Match">The published chart; null when the source names another one.</param>
internal sealed record SourceUse(ChartSource Source, ChartMatch? Match);
