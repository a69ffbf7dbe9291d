using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>Finds the Kubernetes objects of a file: its documents, and the items of lists among them.</summary>
internal static class Manifests
{
    // A list of lists is legal; more than that is somebody's joke with aliases.
    private const int MaximumListDepth = 3;

    public static IEnumerable<YamlMapping> Of(YamlText file) => file.Documents.SelectMany(document => Of(document, 0));

    /// <summary>True for an object of Argo CD of this kind, whatever its version.</summary>
    public static bool IsArgo(YamlMapping manifest, string kind)
        => manifest.Scalar("kind")?.Value == kind
            && (manifest.Scalar("apiVersion")?.Value.StartsWith("argoproj.io/", StringComparison.Ordinal) ?? false);

    private static IEnumerable<YamlMapping> Of(YamlNode node, int depth)
    {
        if (node.Resolved is not YamlMapping manifest)
        {
            return [];
        }

        bool isList = manifest.Scalar("kind")?.Value.EndsWith("List", StringComparison.Ordinal) ?? false;
        return isList && depth < MaximumListDepth ? manifest.Items("items").SelectMany(item => Of(item, depth + 1)) : [manifest];
    }
}
