using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>Helm's engine: turns a chart's templates into text.</summary>
public static class ChartRenderer
{
    // Go's name of the set of templates, which messages show.
    private const string SetName = "gotpl";

    /// <summary>Renders a chart as <c>helm template</c> does, up to the point where manifests are sorted.</summary>
    /// <param name="chart">The chart as it was loaded.</param>
    /// <param name="values">The values that the user gives.</param>
    /// <param name="options">The release, the cluster and what else matters.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    /// <returns>The texts by the templates' paths, such as <c>web/templates/service.yaml</c>; partials are not among them.</returns>
    /// <exception cref="RenderException">A template fails, or values do not fit the schema.</exception>
    /// <exception cref="ValuesException">The values of a subchart are not a map.</exception>
    public static IReadOnlyDictionary<string, string> Render(
        Chart chart, GoMap values, RenderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(options);
        Chart resolved = ChartDependencies.Resolve(chart, values, options.Log);
        return RenderResolved(resolved, Prepare(resolved, values, options), options, cancellationToken);
    }

    /// <summary>The values that the templates of a chart see.</summary>
    /// <param name="chart">The chart whose dependencies have been resolved.</param>
    /// <param name="values">The values that the user gives.</param>
    /// <param name="options">Whether to check them, and the log.</param>
    internal static GoMap Prepare(Chart chart, GoMap values, RenderOptions options)
    {
        GoMap coalesced = ValueCoalescing.Coalesce(chart, values, options.Log);
        if (options.ValidatesSchema)
        {
            SchemaValidation.Validate(chart, coalesced, options);
        }

        return coalesced;
    }

    /// <summary>Renders a chart whose dependencies have been resolved, with the values that its templates see.</summary>
    internal static IReadOnlyDictionary<string, string> RenderResolved(
        Chart chart, GoMap values, RenderOptions options, CancellationToken cancellationToken = default)
        => RenderResolved(chart, values, options, maps: null, cancellationToken);

    /// <summary>The same, noting in <paramref name="maps"/> for each path where the text comes from.</summary>
    internal static IReadOnlyDictionary<string, string> RenderResolved(
        Chart chart, GoMap values, RenderOptions options, Dictionary<string, OutputMap>? maps, CancellationToken cancellationToken)
    {
        FunctionTable functions = options.IsLint ? HelmFunctions.ForLint(options.Functions, options.Log) : options.Functions;
        IReadOnlyList<RenderTree.RenderedTemplate> templates = RenderTree.Of(chart, values, options);
        TemplateSet set = new(SetName, functions, MissingKey.Zero);
        foreach (RenderTree.RenderedTemplate template in templates)
        {
            set = Parse(set, template);
        }

        Dictionary<string, string> rendered = new(StringComparer.Ordinal);
        foreach (RenderTree.RenderedTemplate template in templates.Where(template => !template.IsPartial))
        {
            cancellationToken.ThrowIfCancellationRequested();
            OutputMap? map = maps is null ? null : maps[template.Path] = new OutputMap();
            rendered[template.Path] = Execute(set, template, options.Limits, map, cancellationToken);
        }

        return rendered;
    }

    private static TemplateSet Parse(TemplateSet set, RenderTree.RenderedTemplate template)
    {
        try
        {
            return set.Parse(template.Path, template.File.Text);
        }
        catch (TemplateException exception)
        {
            throw new RenderException(TemplateErrorText.OfParsing(template.Path, exception), exception);
        }
    }

    private static string Execute(
        TemplateSet set, RenderTree.RenderedTemplate template, TemplateLimits limits, OutputMap? map, CancellationToken cancellationToken)
    {
        try
        {
            return set.Execute(template.Path, template.Enter(), limits, map, cancellationToken)
                .Replace(TemplateCalls.NoValue, "", StringComparison.Ordinal);
        }
        catch (TemplateException exception)
        {
            throw new RenderException(TemplateErrorText.OfExecuting(template.Path, exception), exception);
        }
    }
}
