using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint;

/// <summary>What lint looks at in a Kubernetes object.</summary>
/// <param name="ApiVersion">Group and version; empty when there is none.</param>
/// <param name="Kind">The kind; empty when there is none.</param>
/// <param name="Name">The name in its metadata; empty when there is none.</param>
/// <param name="Namespace">The namespace in its metadata; empty when there is none.</param>
internal sealed record KubernetesObject(string ApiVersion, string Kind, string Name, string Namespace)
{
    private static readonly GoStruct Metadata = new("rules", "k8sYamlMetadata", [("Namespace", GoTarget.Text), ("Name", GoTarget.Text)]);

    private static readonly GoStruct Type = new("rules", "k8sYamlStruct", [("apiVersion", GoTarget.Text), ("Kind", GoTarget.Text), ("Metadata", Metadata)]);

    /// <summary>The object that YAML holds, parsed with exact numbers; null for an empty document.</summary>
    /// <exception cref="Yaml.YamlException">It is no object, or one of the members has the wrong type.</exception>
    public static KubernetesObject? Of(object? yaml)
    {
        if (yaml is null)
        {
            return null;
        }

        GoMap fields = GoDecoder.Decode(yaml, Type);
        GoMap metadata = fields.Get("Metadata") as GoMap ?? [];
        return new KubernetesObject(Text(fields, "apiVersion"), Text(fields, "Kind"), Text(metadata, "Name"), Text(metadata, "Namespace"));
    }

    private static string Text(GoMap fields, string name) => fields.Get(name) as string ?? "";
}
