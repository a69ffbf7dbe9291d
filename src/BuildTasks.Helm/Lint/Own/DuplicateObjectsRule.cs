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

        Dictionary<string, (RenderedManifest Manifest, ManifestDocument Document)> known = new(StringComparer.Ordinal);
        foreach (RenderedManifest manifest in rendered.Manifests.Where(manifest => manifest.IsYaml).OrderBy(manifest => manifest.Name, GoText.Comparer))
        {
            foreach (ManifestDocument document in Documents(manifest).Where(document => HasIdentity(document) && !IsHook(document)))
            {
                string identity = Identity(document.Subject!, run.Settings.Namespace);
                if (known.TryGetValue(identity, out (RenderedManifest Manifest, ManifestDocument Document) first))
                {
                    LintPlace firstPlace = PlaceOfName(first.Manifest, first.Document);
                    run.Report(
                        LintRuleCatalog.DuplicateObjects,
                        manifest.Name,
                        $"{document.Subject!.Kind} {GoQuote.Quote(document.Subject.Name)} is already made by {firstPlace.File}:{firstPlace.Line}",
                        PlaceOfName(manifest, document));
                }
                else
                {
                    known.Add(identity, (manifest, document));
                }
            }
        }
    }

    private static LintPlace PlaceOfName(RenderedManifest manifest, ManifestDocument document) => manifest.PlaceOf(document.LineOf("metadata.name"));

    private static bool HasIdentity(ManifestDocument document) => document.Subject is { Kind: not "", Name: not "" };

    // An object is the same in every version of its group. Names have no line ends.
    private static string Identity(KubernetesObject subject, string releaseNamespace)
        => string.Join(
            '\n',
            subject.ApiVersion.Contains('/', StringComparison.Ordinal) ? subject.ApiVersion.Split('/')[0] : "",
            subject.Kind,
            subject.Namespace.Length == 0 ? releaseNamespace : subject.Namespace,
            subject.Name);

    private static bool IsHook(ManifestDocument document)
        => document.Content is GoMap map
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
