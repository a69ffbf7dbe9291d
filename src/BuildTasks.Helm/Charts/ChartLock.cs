namespace BuildTasks.Helm.Charts;

/// <summary>Chart.lock, or requirements.lock: the versions that the dependencies were resolved to.</summary>
/// <param name="Generated">When the file was made; null when it does not say.</param>
/// <param name="Digest">Helm's digest of the dependencies in Chart.yaml, such as <c>sha256:...</c>; empty when it has none.</param>
/// <param name="Dependencies">The dependencies, with exact versions.</param>
public sealed record ChartLock(DateTimeOffset? Generated, string Digest, IReadOnlyList<ChartDependency> Dependencies);
