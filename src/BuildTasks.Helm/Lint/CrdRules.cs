using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about the files in crds/ of the chart and its subcharts.</summary>
internal static class CrdRules
{
    private const string CrdsFolder = "crds/";

    public static void Check(LintRun run)
    {
        switch (run.Source.KindOf("crds"))
        {
            case SourceKind.Missing:
                return;
            case SourceKind.File:
                run.Report(LintRuleCatalog.CrdsAreFolder, CrdsFolder, "not a directory", new LintPlace("crds"));
                return;
        }

        if (run.Load(LintRuleCatalog.CrdsLoad, CrdsFolder) is { } chart)
        {
            _ = CheckFiles(run, chart, "");
        }
    }

    // As Helm: after the first file that is no YAML the others are not looked at.
    private static bool CheckFiles(LintRun run, Chart chart, string folder)
        => chart.Crds.All(file => CheckFile(run, file, folder))
            && chart.Subcharts.All(subchart => CheckFiles(run, subchart, $"{folder}charts/{subchart.Name}/"));

    private static bool CheckFile(LintRun run, ChartFile file, string folder)
    {
        string path = folder + file.Name;
        try
        {
            foreach (ManifestDocument document in ManifestDecoder.Decode(file.Text).Where(document => document.Subject is not null))
            {
                if (!document.Subject!.ApiVersion.StartsWith("apiextensions.k8s.io", StringComparison.Ordinal))
                {
                    LintPlace place = new(path, document.LineOf("apiVersion"));
                    run.Report(LintRuleCatalog.CrdApiVersion, file.Name, "apiVersion is not in 'apiextensions.k8s.io'", place);
                }

                if (document.Subject.Kind != "CustomResourceDefinition")
                {
                    LintPlace place = new(path, document.LineOf("kind"));
                    run.Report(LintRuleCatalog.CrdKind, file.Name, "object kind is not 'CustomResourceDefinition'", place);
                }
            }

            return true;
        }
        catch (YamlException problem)
        {
            run.Report(LintRuleCatalog.CrdYaml, file.Name, "unable to parse YAML: " + problem.Message, new LintPlace(path, problem.Line));
            return false;
        }
    }
}
