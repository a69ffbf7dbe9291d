using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint.Own;

/// <summary>No two documents of a rendered chart are the same object. Hooks may be: they come and go at different times.</summary>
internal static class DuplicateObjectsRule
{
    private const string HookAnnotation = "helm.sh/hook";

    public static void Check(LintRun run, RenderedChart rendered)
    {
        if (!run.IsOn(LintRuleCatalog.DuplicateObjects))
        {
            return;
        }

        Dictionary<(string, string, string, string), LintPlace> known = [];
        foreach (var manifest in rendered.Manifests.Where(manifest => manifest.IsYaml).OrderBy(manifest => manifest.Name, GoText.Comparer))
        {
            foreach (var document in Documents(manifest).Where(document => document.Subject is { Kind: not "", Name: not "" } && !IsHook(document)))
            {
                var place = manifest.PlaceOf(document.LineOf("metadata.name"));
                if (!known.TryAdd(Identity(document.Subject!, run.Settings.Namespace), place))
                {
                    var first = known[Identity(document.Subject!, run.Settings.Namespace)];
                    run.Report(
                        LintRuleCatalog.DuplicateObjects,
                        manifest.Name,
                        $"{document.Subject!.Kind} {GoQuote.Quote(document.Subject.Name)} is already made by {first.File}:{first.Line}",
                        place);
                }
            }
        }
    }

    // An object is the same in every version of its group.
    private static (string Group, string Kind, string Namespace, string Name) Identity(KubernetesObject subject, string releaseNamespace)
        => (subject.ApiVersion.Contains('/', StringComparison.Ordinal) ? subject.ApiVersion.Split('/')[0] : "",
            subject.Kind,
            subject.Namespace.Length == 0 ? releaseNamespace : subject.Namespace,
            subject.Name);

    private static bool IsHook(ManifestDocument document)
        => GoYaml.Parse(document.Text) is GoMap map
            && map.Get("metadata") is GoMap metadata
            && metadata.Get("annotations") is GoMap annotations
            && annotations.Contains(HookAnnotation);

    // A text that is not YAML is a finding of another rule.
    private static IReadOnlyList<ManifestDocument> Documents(RenderedManifest manifest)
    {
        try
        {
            return [.. ManifestDecoder.Decode(manifest.Text)];
        }
        catch (YamlException)
        {
            return [];
        }
    }
}
