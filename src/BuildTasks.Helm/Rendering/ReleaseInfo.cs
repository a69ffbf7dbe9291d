using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The release that a chart is rendered as: <c>.Release</c>.</summary>
public sealed record ReleaseInfo
{
    /// <summary>The name; default <c>release-name</c>.</summary>
    public string Name { get; init; } = "release-name";

    /// <summary>The namespace; default <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The revision; default 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whether it is an upgrade rather than an installation; default false.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>Whether the release is made up for <c>helm lint</c>, which neither installs nor upgrades.</summary>
    internal bool IsLint { get; init; }

    internal GoMap ToMap() => new(
    [
        new("Name", Name),
        new("Namespace", Namespace),
        new("IsUpgrade", IsUpgrade),
        new("IsInstall", !IsUpgrade && !IsLint),
        new("Revision", GoInt.Box(Revision)),
        new("Service", "Helm"),
    ]);
}
