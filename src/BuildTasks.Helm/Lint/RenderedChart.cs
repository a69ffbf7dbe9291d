using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint;

/// <summary>A chart with what its templates rendered to.</summary>
/// <param name="Chart">The chart as it was loaded.</param>
/// <param name="Manifests">What came out of its templates and those of its subcharts.</param>
internal sealed record RenderedChart(Chart Chart, IReadOnlyList<RenderedManifest> Manifests);
