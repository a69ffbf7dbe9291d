using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>The templates of a chart and its subcharts, each with what it sees as its dot.</summary>
internal static class RenderTree
{
    /// <summary>The templates by path, in the order in which Helm parses and renders them: deepest first, then backwards by name.</summary>
    public static IReadOnlyList<RenderedTemplate> Of(Chart chart, GoMap values, RenderOptions options)
    {
        Dictionary<string, RenderedTemplate> templates = new(StringComparer.Ordinal);
        Collect(chart, new ValuesObject(values), options.Release.ToMap(), options.Capabilities, templates);
        return
        [
            .. templates.Values
                .OrderByDescending(template => template.Path.Count(character => character == '/'))
                .ThenByDescending(template => template.Path, GoText.Comparer),
        ];
    }

    private static GoMap Collect(
        Chart chart, GoMap values, GoMap release, Capabilities capabilities, Dictionary<string, RenderedTemplate> templates)
    {
        GoMap subcharts = new();
        GoMap dot = new(
        [
            new("Chart", ChartObject.Of(chart)),
            new("Files", new ChartFiles(chart.Files)),
            new("Release", release),
            new("Capabilities", capabilities),
            new("Values", values),
            new("Subcharts", subcharts),
        ]);
        foreach (Chart subchart in chart.Subcharts)
        {
            GoMap subvalues = ValueMaps.FindTable(values, subchart.Name, out _) ?? [];
            subcharts.Set(subchart.Name, Collect(subchart, new ValuesObject(subvalues), release, capabilities, templates));
        }

        string basePath = Combine(chart.FullPath, "templates");
        foreach (ChartFile template in chart.Templates.Where(template => !IsLibrary(chart) || IsPartial(template.Name)))
        {
            string path = Combine(chart.FullPath, template.Name);
            templates[path] = new RenderedTemplate(path, template, basePath, new ValuesObject(dot));
        }

        return dot;
    }

    private static bool IsLibrary(Chart chart) => chart.Metadata.Type.Equals("library", StringComparison.OrdinalIgnoreCase);

    private static bool IsPartial(string name) => name[(name.LastIndexOf('/') + 1)..].StartsWith('_');

    private static string Combine(string folder, string name) => $"{folder}/{name}";

    /// <summary>A template with what it sees.</summary>
    /// <param name="Path">Its path from the root chart's name on.</param>
    /// <param name="File">Its text.</param>
    /// <param name="BasePath">The path of the folder that holds the chart's templates.</param>
    /// <param name="Dot">What it sees, shared by the templates of a chart.</param>
    internal sealed record RenderedTemplate(string Path, ChartFile File, string BasePath, GoMap Dot)
    {
        /// <summary>Whether it only serves other templates.</summary>
        public bool IsPartial => RenderTree.IsPartial(Path);

        /// <summary>The dot with <c>.Template</c> of this template.</summary>
        public GoMap Enter()
        {
            Dot.Set("Template", new ValuesObject(new GoMap([new("Name", Path), new("BasePath", BasePath)])));
            return Dot;
        }
    }
}
