using System.Text.Json.Serialization;

namespace BuildTasks;

/// <summary>The version that a chart gets in this run.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Version">The version, SemVer 2.</param>
/// <param name="AppVersion">The appVersion; empty when Chart.yaml has none and none is set.</param>
/// <param name="Previous">The version in Chart.yaml.</param>
/// <param name="Reason">Where the version comes from, as a user reads it.</param>
public sealed record ResolvedVersion(PlannedChart Chart, string Version, string AppVersion, string Previous, string Reason)
{
    /// <summary>True when the package differs from Chart.yaml in its version or appVersion.</summary>
    public bool Changed { get; init; }
}

/// <summary>The versions of a run.</summary>
/// <param name="Charts">One for each chart of the plan, in its order.</param>
/// <param name="Written">Paths of the Chart.yaml files that were changed; empty without <c>--write</c>.</param>
public sealed record VersionResult(IReadOnlyList<ResolvedVersion> Charts, IReadOnlyList<string> Written)
{
    /// <summary>Versions of the plan's other charts as well: a chart that is packed may contain one that is not.</summary>
    [JsonIgnore]
    public IReadOnlyList<ResolvedVersion> All { get; init; } = Charts;
}
