using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The API versions that a cluster has: <c>.Capabilities.APIVersions</c>.</summary>
public sealed class ApiVersions : GoList
{
    private static readonly GoType VersionSet = GoType.Named("common.VersionSet", GoType.ListOfString);

    // The scheme of client-go v0.36.1 by priority, with the two versions of apiextensions.
    private static readonly string[] Known =
    [
        "v1",
        "admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1alpha1", "admissionregistration.k8s.io/v1beta1",
        "internal.apiserver.k8s.io/v1alpha1",
        "apps/v1", "apps/v1beta1", "apps/v1beta2",
        "authentication.k8s.io/v1", "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1beta1",
        "authorization.k8s.io/v1", "authorization.k8s.io/v1beta1",
        "autoscaling/v1", "autoscaling/v2",
        "batch/v1", "batch/v1beta1",
        "certificates.k8s.io/v1", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1alpha1",
        "coordination.k8s.io/v1alpha2", "coordination.k8s.io/v1beta1", "coordination.k8s.io/v1",
        "discovery.k8s.io/v1", "discovery.k8s.io/v1beta1",
        "events.k8s.io/v1", "events.k8s.io/v1beta1",
        "extensions/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1beta2", "flowcontrol.apiserver.k8s.io/v1beta3",
        "networking.k8s.io/v1", "networking.k8s.io/v1beta1",
        "node.k8s.io/v1", "node.k8s.io/v1alpha1", "node.k8s.io/v1beta1",
        "policy/v1", "policy/v1beta1",
        "rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1alpha1",
        "resource.k8s.io/v1", "resource.k8s.io/v1beta2", "resource.k8s.io/v1beta1", "resource.k8s.io/v1alpha3",
        "scheduling.k8s.io/v1alpha2", "scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1",
        "storage.k8s.io/v1beta1", "storage.k8s.io/v1", "storage.k8s.io/v1alpha1",
        "storagemigration.k8s.io/v1beta1",
        "apiextensions.k8s.io/v1beta1", "apiextensions.k8s.io/v1",
    ];

    private ApiVersions(IEnumerable<string> versions)
        : base(versions, VersionSet)
    {
    }

    /// <summary>What Helm 4.2.4 assumes without a cluster.</summary>
    public static ApiVersions Default { get; } = new(Known);

    /// <summary>The default versions and more, such as <c>example.com/v1</c> or <c>example.com/v1/Widget</c>.</summary>
    public static ApiVersions With(IEnumerable<string> more) => new(Known.Concat(more));

    /// <inheritdoc/>
    public override TemplateFunction? FindMethod(string name)
        => name == "Has" ? TemplateFunction.Create<string, bool>("Has", version => this.Contains(version)) : null;
}
