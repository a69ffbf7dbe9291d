using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>A chart that another chart needs, as Chart.yaml or requirements.yaml declares it. Texts that are not there are empty.</summary>
public sealed record ChartDependency
{
    /// <summary>The name in the dependency's own Chart.yaml.</summary>
    public string Name { get; init; } = "";

    /// <summary>The version, or a range of versions.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the chart comes from: <c>https://</c>, <c>oci://</c>, <c>file://</c> or <c>@name</c>.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Paths of values that switch the dependency on, separated by commas.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Tags that switch the dependency on.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What Chart.yaml says about <c>enabled</c>; Helm sets it itself when it renders.</summary>
    public bool Enabled { get; init; }

    /// <summary>Values to take over into the parent: a string, or a map with <c>child</c> and <c>parent</c>.</summary>
    public GoList ImportValues { get; init; } = [];

    /// <summary>Another name for the dependency in the parent.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The name that values and templates know the dependency by.</summary>
    public string NameInParent => Alias.Length == 0 ? Name : Alias;
}
