using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about what a template rendered to.</summary>
internal static class ManifestRules
{
    private const string ResourcePolicy = "helm.sh/resource-policy";

    private static readonly string[] KindsWithSelectors = ["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet"];

    /// <summary>Runs the rules; false when the text is not YAML.</summary>
    public static bool Check(LintRun run, RenderedManifest manifest)
    {
        CheckIndent(run, manifest);
        try
        {
            foreach (ManifestDocument document in ManifestDecoder.Decode(manifest.Text).Where(document => document.Subject is not null))
            {
                CheckObject(run, manifest, document, document.Subject!);
            }

            return true;
        }
        catch (YamlException problem)
        {
            run.Report(LintRuleCatalog.TemplateYaml, manifest.Name, "unable to parse YAML: " + problem.Message, manifest.PlaceOf(problem.Line));
            return false;
        }
    }

    private static void CheckObject(LintRun run, RenderedManifest manifest, ManifestDocument document, KubernetesObject subject)
    {
        KubeVersion kubeVersion = run.Settings.KubeVersion ?? KubeVersion.Default;
        Report(LintRuleCatalog.ObjectName, KubernetesNames.Problem(subject), "metadata.name");
        Report(LintRuleCatalog.DeprecatedApi, DeprecatedApis.Problem(subject.ApiVersion, subject.Kind, kubeVersion), "apiVersion");
        Report(LintRuleCatalog.SelectorMatches, SelectorProblem(subject, manifest.Text), "spec.selector");
        Report(LintRuleCatalog.ListAnnotations, ListProblem(subject, manifest.Text), "items");

        void Report(LintRule rule, string? problem, string path)
        {
            if (problem is not null)
            {
                run.Report(rule, manifest.Name, problem, manifest.PlaceOf(document.LineOf(path)));
            }
        }
    }

    private static void CheckIndent(LintRun run, RenderedManifest manifest)
    {
        int number = 0;
        foreach (string text in manifest.Text.Split('\n'))
        {
            number++;
            string line = text.EndsWith('\r') ? text[..^1] : text;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (line[0] is ' ' or '\t')
            {
                run.Report(
                    LintRuleCatalog.TemplateIndent,
                    manifest.Name,
                    $"document starts with an illegal indent: {GoQuote.Quote(line)}, which may cause parsing problems",
                    manifest.PlaceOf(number));
            }

            return;
        }
    }

    // As Helm, which looks for the words anywhere in the whole text.
    private static string? SelectorProblem(KubernetesObject subject, string text)
        => KindsWithSelectors.Contains(subject.Kind)
            && !text.Contains("matchLabels", StringComparison.Ordinal)
            && !text.Contains("matchExpressions", StringComparison.Ordinal)
            ? $"a {subject.Kind} must contain matchLabels or matchExpressions, and {GoQuote.Quote(subject.Name)} does not"
            : null;

    private static string? ListProblem(KubernetesObject subject, string text)
    {
        if (subject.Kind != "List")
        {
            return null;
        }

        try
        {
            return ListItems.Of(text).Any(annotations => annotations.Contains(ResourcePolicy))
                ? $"annotation '{ResourcePolicy}' within List objects are ignored"
                : null;
        }
        catch (YamlException problem)
        {
            return "unable to parse YAML: " + problem.Message;
        }
    }
}
