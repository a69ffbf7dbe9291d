using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The cluster that a chart is rendered for: <c>.Capabilities</c>.</summary>
/// <param name="kubeVersion">The version of Kubernetes.</param>
/// <param name="apiVersions">Its API versions.</param>
public sealed class Capabilities(KubeVersion kubeVersion, ApiVersions apiVersions) : GoObject
{
    private static readonly GoType CapabilitiesType = GoType.Pointer("*common.Capabilities");

    /// <summary>What Helm 4.2.4 assumes without a cluster.</summary>
    public static Capabilities Default { get; } = new(KubeVersion.Default, ApiVersions.Default);

    /// <summary>The version of Kubernetes.</summary>
    public KubeVersion KubeVersion => kubeVersion;

    /// <summary>The API versions.</summary>
    public ApiVersions ApiVersions => apiVersions;

    /// <inheritdoc/>
    public override GoType Type => CapabilitiesType;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, object?>> Fields { get; } =
    [
        new("KubeVersion", kubeVersion),
        new("APIVersions", apiVersions),
        new("HelmVersion", HelmVersion.Current),
    ];
}
