using System.Collections.Frozen;

namespace BuildTasks.Helm.Rendering;

/// <summary>The order in which Helm installs kinds: known ones first, then the others by name.</summary>
internal sealed class KindOrder : IComparer<string>
{
    private static readonly string[] Kinds =
    [
        "PriorityClass",
        "Namespace",
        "NetworkPolicy",
        "ResourceQuota",
        "LimitRange",
        "PodSecurityPolicy",
        "PodDisruptionBudget",
        "ServiceAccount",
        "Secret",
        "SecretList",
        "ConfigMap",
        "StorageClass",
        "PersistentVolume",
        "PersistentVolumeClaim",
        "CustomResourceDefinition",
        "ClusterRole",
        "ClusterRoleList",
        "ClusterRoleBinding",
        "ClusterRoleBindingList",
        "Role",
        "RoleList",
        "RoleBinding",
        "RoleBindingList",
        "Service",
        "DaemonSet",
        "Pod",
        "ReplicationController",
        "ReplicaSet",
        "Deployment",
        "HorizontalPodAutoscaler",
        "StatefulSet",
        "Job",
        "CronJob",
        "IngressClass",
        "Ingress",
        "APIService",
        "MutatingWebhookConfiguration",
        "ValidatingWebhookConfiguration",
    ];

    private static readonly FrozenDictionary<string, int> Ranks =
        Kinds.Select(KeyValuePair.Create).ToFrozenDictionary(StringComparer.Ordinal);

    public static KindOrder Install { get; } = new();

    public int Compare(string? x, string? y)
    {
        (int left, int right) = (RankOf(x), RankOf(y));
        return left != right ? left.CompareTo(right) : left == Kinds.Length ? string.CompareOrdinal(x, y) : 0;
    }

    private static int RankOf(string? kind) => Ranks.GetValueOrDefault(kind ?? "", Kinds.Length);
}
