using System.Globalization;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Lint;

/// <summary>Kinds of Kubernetes that are deprecated or gone, as the lifecycle marks of k8s.io/api v0.36.1 (Helm 4.2.4) have them.</summary>
internal static class DeprecatedApis
{
    // apiVersion, deprecated in, unavailable in, replaced by, kinds; a star: so is the kind's List.
    private const string Lifecycles = """
        admissionregistration.k8s.io/v1alpha1 1.35 1.38 - MutatingAdmissionPolicy* MutatingAdmissionPolicyBinding*
        admissionregistration.k8s.io/v1alpha1 1.29 1.32 - ValidatingAdmissionPolicy* ValidatingAdmissionPolicyBinding*
        admissionregistration.k8s.io/v1beta1 1.37 1.40 admissionregistration.k8s.io/v1 MutatingAdmissionPolicy* MutatingAdmissionPolicyBinding*
        admissionregistration.k8s.io/v1beta1 1.16 1.22 admissionregistration.k8s.io/v1 MutatingWebhookConfiguration* ValidatingWebhookConfiguration*
        admissionregistration.k8s.io/v1beta1 1.31 1.34 - ValidatingAdmissionPolicy* ValidatingAdmissionPolicyBinding*
        apps/v1beta1 1.8 1.16 apps/v1 ControllerRevision* Deployment* DeploymentRollback StatefulSet*
        apps/v1beta1 1.8 1.16 autoscaling/v1 Scale
        apps/v1beta2 1.9 1.16 apps/v1 ControllerRevision* DaemonSet* Deployment* ReplicaSet* StatefulSet*
        apps/v1beta2 1.9 1.16 autoscaling/v1 Scale
        authentication.k8s.io/v1alpha1 1.29 1.32 - SelfSubjectReview
        authentication.k8s.io/v1beta1 1.30 1.33 - SelfSubjectReview
        authentication.k8s.io/v1beta1 1.19 1.22 authentication.k8s.io/v1 TokenReview
        authorization.k8s.io/v1beta1 1.19 1.22 authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview
        batch/v1beta1 1.21 1.25 batch/v1 CronJob*
        certificates.k8s.io/v1alpha1 1.34 1.37 - ClusterTrustBundle*
        certificates.k8s.io/v1beta1 1.19 1.22 certificates.k8s.io/v1 CertificateSigningRequest*
        certificates.k8s.io/v1beta1 1.37 1.40 - ClusterTrustBundle*
        certificates.k8s.io/v1beta1 1.38 1.41 - PodCertificateRequest*
        coordination.k8s.io/v1alpha2 1.35 1.38 - LeaseCandidate*
        coordination.k8s.io/v1beta1 1.19 1.22 coordination.k8s.io/v1 Lease*
        coordination.k8s.io/v1beta1 1.36 1.39 - LeaseCandidate*
        discovery.k8s.io/v1beta1 1.21 1.25 discovery.k8s.io/v1 EndpointSlice*
        events.k8s.io/v1beta1 1.22 1.25 - Event*
        extensions/v1beta1 1.8 1.16 apps/v1 DaemonSet* Deployment* ReplicaSet*
        extensions/v1beta1 1.8 1.16 - DeploymentRollback
        extensions/v1beta1 1.14 1.22 networking.k8s.io/v1 Ingress*
        extensions/v1beta1 1.9 1.16 networking.k8s.io/v1 NetworkPolicy*
        extensions/v1beta1 1.2 1.16 - Scale
        flowcontrol.apiserver.k8s.io/v1beta1 1.23 1.26 flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema* PriorityLevelConfiguration*
        flowcontrol.apiserver.k8s.io/v1beta2 1.26 1.29 flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema* PriorityLevelConfiguration*
        flowcontrol.apiserver.k8s.io/v1beta3 1.29 1.32 flowcontrol.apiserver.k8s.io/v1 FlowSchema* PriorityLevelConfiguration*
        networking.k8s.io/v1beta1 1.34 1.37 - IPAddress* ServiceCIDR*
        networking.k8s.io/v1beta1 1.19 1.22 networking.k8s.io/v1 Ingress* IngressClass*
        node.k8s.io/v1beta1 1.22 1.25 - RuntimeClass*
        policy/v1beta1 1.22 1.25 - Eviction
        policy/v1beta1 1.21 1.25 policy/v1 PodDisruptionBudget*
        rbac.authorization.k8s.io/v1beta1 1.17 1.22 rbac.authorization.k8s.io/v1 ClusterRole* ClusterRoleBinding* Role* RoleBinding*
        resource.k8s.io/v1alpha3 1.36 1.39 - DeviceTaintRule*
        resource.k8s.io/v1alpha3 1.39 1.42 - ResourcePoolStatusRequest*
        resource.k8s.io/v1beta1 1.35 1.38 - DeviceClass* ResourceClaim* ResourceClaimTemplate* ResourceSlice*
        resource.k8s.io/v1beta2 1.36 1.39 - DeviceClass* ResourceClaim* ResourceClaimTemplate* ResourceSlice*
        resource.k8s.io/v1beta2 1.39 1.42 - DeviceTaintRule*
        scheduling.k8s.io/v1beta1 1.14 1.22 scheduling.k8s.io/v1 PriorityClass*
        storage.k8s.io/v1alpha1 1.21 1.24 storage.k8s.io/v1beta1 CSIStorageCapacity*
        storage.k8s.io/v1alpha1 1.21 1.24 storage.k8s.io/v1 VolumeAttachment*
        storage.k8s.io/v1alpha1 1.32 1.35 storage.k8s.io/v1 VolumeAttributesClass*
        storage.k8s.io/v1beta1 1.19 1.22 storage.k8s.io/v1 CSIDriver* StorageClass* VolumeAttachment*
        storage.k8s.io/v1beta1 1.17 1.22 storage.k8s.io/v1 CSINode*
        storage.k8s.io/v1beta1 1.24 1.27 storage.k8s.io/v1 CSIStorageCapacity*
        storage.k8s.io/v1beta1 1.34 1.37 storage.k8s.io/v1 VolumeAttributesClass*
        storagemigration.k8s.io/v1beta1 1.38 1.41 - StorageVersionMigration*
        v1 1.19 - - ComponentStatus*
        v1 1.33 - discovery.k8s.io/v1 Endpoints*
        """;

    // Where the replacement is of another kind.
    private static readonly Dictionary<string, string> ReplacedByKinds = new(StringComparer.Ordinal)
    {
        ["v1 Endpoints"] = "EndpointSlice",
        ["v1 EndpointsList"] = "EndpointSliceList",
        ["discovery.k8s.io/v1beta1 EndpointSliceList"] = "EndpointSlice",
        ["networking.k8s.io/v1beta1 IngressClass"] = "IngressClassList",
        ["storage.k8s.io/v1beta1 CSINodeList"] = "CSINode",
    };

    private static readonly Dictionary<string, Lifecycle> ByKind = Read();

    /// <summary>Helm's warning about an object of that kind; null when the version of Kubernetes does not deprecate it.</summary>
    public static string? Problem(string apiVersion, string kind, KubeVersion kubeVersion)
    {
        if (!ByKind.TryGetValue($"{apiVersion} {kind}", out Lifecycle? lifecycle)
            || lifecycle.Deprecated > new Version(Number(kubeVersion.Major), Number(kubeVersion.Minor)))
        {
            return null;
        }

        string removed = lifecycle.Removed is null ? "" : $", unavailable in v{lifecycle.Removed}+";
        string kinds = ReplacedByKinds.GetValueOrDefault($"{apiVersion} {kind}", kind);
        string replacement = lifecycle.Replacement is null ? "" : $"; use {lifecycle.Replacement} {kinds}";
        return $"{apiVersion} {kind} is deprecated in v{lifecycle.Deprecated}+{removed}{replacement}";
    }

    private static Dictionary<string, Lifecycle> Read()
    {
        Dictionary<string, Lifecycle> byKind = new(StringComparer.Ordinal);
        foreach (string line in Lifecycles.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] columns = line.Split(' ');
            Lifecycle lifecycle = new(Version.Parse(columns[1]), columns[2] == "-" ? null : columns[2], columns[3] == "-" ? null : columns[3]);
            foreach (string kind in columns[4..])
            {
                string name = $"{columns[0]} {kind.TrimEnd('*')}";
                byKind.Add(name, lifecycle);
                if (kind.EndsWith('*'))
                {
                    byKind.Add(name + "List", lifecycle);
                }
            }
        }

        return byKind;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Lifecycle(Version Deprecated, string? Removed, string? Replacement);
}
