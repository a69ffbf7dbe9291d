using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about the templates: that they are there, render, and make valid manifests.</summary>
internal static class TemplatesRules
{
    private const string TemplatesFolder = "templates/";

    private static readonly string[] Extensions = [".yaml", ".yml", ".tpl", ".txt"];

    /// <summary>Runs the rules; gives the rendered chart, null if it could not be rendered.</summary>
    public static RenderedChart? Check(LintRun run, CancellationToken cancellationToken)
    {
        switch (run.Source.KindOf("templates"))
        {
            case SourceKind.Missing:
                run.Report(LintRuleCatalog.TemplatesExist, TemplatesFolder, "directory does not exist", new LintPlace(ChartYamlFile.Name));
                return null;
            case SourceKind.File:
                run.Report(LintRuleCatalog.TemplatesAreFolder, TemplatesFolder, "not a directory", new LintPlace("templates"));
                return null;
        }

        if (run.Load(LintRuleCatalog.TemplatesLoad, TemplatesFolder) is not { } chart || Render(run, chart, cancellationToken) is not { } rendered)
        {
            return null;
        }

        CheckTemplates(run, chart, rendered);
        return new RenderedChart(chart, rendered);
    }

    private static void CheckTemplates(LintRun run, Chart chart, IReadOnlyList<RenderedManifest> rendered)
    {
        Dictionary<string, RenderedManifest> own = rendered.ToDictionary(manifest => manifest.Name, StringComparer.Ordinal);
        foreach (ChartFile template in chart.Templates)
        {
            string extension = Path.GetExtension(template.Name);
            if (!Extensions.Contains(extension))
            {
                run.Report(
                    LintRuleCatalog.TemplateExtension,
                    template.Name,
                    $"file extension '{extension}' not valid. Valid extensions are .yaml, .yml, .tpl, or .txt");
            }

            if (own.TryGetValue(template.Name, out RenderedManifest? manifest) && manifest is { IsYaml: true, IsEmpty: false }
                && !ManifestRules.Check(run, manifest))
            {
                // As Helm: after the first manifest that is no YAML the others are not looked at.
                return;
            }
        }
    }

    private static List<RenderedManifest>? Render(LintRun run, Chart chart, CancellationToken cancellationToken)
    {
        RenderOptions options = OptionsFor(run.Settings);
        if (Resolve(chart, run.Settings) is not var (resolved, values))
        {
            return null;
        }

        GoMap prepared;
        try
        {
            prepared = ChartRenderer.Prepare(resolved, values, options);
        }
        catch (BuildTaskException problem) when (problem is RenderException or ValuesException)
        {
            run.Report(LintRuleCatalog.ValuesFitSchema, TemplatesFolder, problem.Message, new LintPlace("values.yaml"));
            return null;
        }

        try
        {
            Dictionary<string, OutputMap> maps = new(StringComparer.Ordinal);
            IReadOnlyDictionary<string, string> texts = ChartRenderer.RenderResolved(resolved, prepared, options, maps, cancellationToken);
            return [.. texts.Select(text => new RenderedManifest(RenderedManifest.WithoutChart(text.Key), text.Value, maps[text.Key]))];
        }
        catch (RenderException problem)
        {
            string file = problem.File is null ? TemplatesFolder : RenderedManifest.WithoutChart(problem.File);
            run.Report(LintRuleCatalog.TemplatesRender, TemplatesFolder, problem.Message, new LintPlace(file, problem.Line, problem.Column));
            return null;
        }
    }

    // Helm says nothing when values and dependencies do not go together; installing the chart does.
    private static (Chart Chart, GoMap Values)? Resolve(Chart chart, LintSettings settings)
    {
        try
        {
            Chart resolved = ChartDependencies.Resolve(chart, settings.Values, settings.Log);
            return (resolved, ValueCoalescing.Coalesce(resolved, settings.Values, settings.Log));
        }
        catch (ValuesException)
        {
            return null;
        }
    }

    private static RenderOptions OptionsFor(LintSettings settings) => settings.Rendering with
    {
        Release = new ReleaseInfo { Name = "test-release", Namespace = settings.Namespace, Revision = 0, IsLint = true },
        Capabilities = settings.KubeVersion is null
            ? settings.Rendering.Capabilities
            : new Capabilities(settings.KubeVersion, settings.Rendering.Capabilities.ApiVersions),
        ValidatesSchema = settings.ValidatesSchema,
        IsLint = true,
        Log = settings.Log,
    };
}
