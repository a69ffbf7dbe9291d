namespace BuildTasks.Helm.Charts;

/// <summary>A person or organisation that looks after a chart.</summary>
/// <param name="Name">The name; empty when there is none.</param>
/// <param name="Email">The address; empty when there is none.</param>
/// <param name="Url">A page about them; empty when there is none.</param>
public sealed record ChartMaintainer(string Name, string Email, string Url);
