using System.Collections.ObjectModel;

namespace BuildTasks.Helm.Charts;

/// <summary>What Chart.yaml says. Texts that are not there are empty.</summary>
public sealed record ChartMetadata
{
    /// <summary>What <see cref="Annotations"/> is when Chart.yaml does not name them, which templates can tell from none.</summary>
    internal static IReadOnlyDictionary<string, string> NoAnnotations { get; } = new Dictionary<string, string>();

    /// <summary>What <see cref="Dependencies"/> is when Chart.yaml does not name them: Helm then leaves charts/ as it is.</summary>
    internal static IReadOnlyList<ChartDependency> NoDependencies { get; } = new ReadOnlyCollection<ChartDependency>([]);

    /// <summary>The chart's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>A page about the project.</summary>
    public string Home { get; init; } = "";

    /// <summary>Where the sources are.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The chart's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>One sentence about the chart.</summary>
    public string Description { get; init; } = "";

    /// <summary>Words to find the chart by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Who looks after the chart.</summary>
    public IReadOnlyList<ChartMaintainer> Maintainers { get; init; } = [];

    /// <summary>The URL of an icon.</summary>
    public string Icon { get; init; } = "";

    /// <summary><c>v1</c> or <c>v2</c>; <c>v1</c> in a loaded chart that does not say.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>Paths of values that switch the chart on.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Tags that switch the chart on.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The version of the application inside.</summary>
    public string AppVersion { get; init; } = "";

    /// <summary>Whether the chart is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Further data, which Helm does not interpret.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = NoAnnotations;

    /// <summary>The Kubernetes versions that the chart works with.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>The charts that this one needs; for <c>v1</c> from requirements.yaml.</summary>
    public IReadOnlyList<ChartDependency> Dependencies { get; init; } = NoDependencies;

    /// <summary>Whether there is a list of dependencies, even an empty one.</summary>
    internal bool ListsDependencies => !ReferenceEquals(Dependencies, NoDependencies);

    /// <summary><c>application</c>, <c>library</c> or empty, which is <c>application</c>.</summary>
    public string Type { get; init; } = "";
}
