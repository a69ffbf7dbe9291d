using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Lint;

/// <summary>A template of the chart with what came out of it.</summary>
/// <param name="Name">The template's path from the chart's root.</param>
/// <param name="Text">The rendered text.</param>
/// <param name="Map">Which part of the template made which line.</param>
internal sealed record RenderedManifest(string Name, string Text, OutputMap Map)
{
    private static readonly string[] YamlExtensions = [".yaml", ".yml"];

    public bool IsYaml => YamlExtensions.Contains(Path.GetExtension(Name), StringComparer.OrdinalIgnoreCase);

    public bool IsOfSubchart => Name.StartsWith("charts/", StringComparison.Ordinal);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The place in the templates that made a line of the text, counted from 1; of a line behind the end, that of the last line.</summary>
    public LintPlace PlaceOf(int line)
        => Enumerable.Range(0, line).Select(above => Map.Locate(line - above)).FirstOrDefault(origin => origin is not null) is { } origin
            ? new LintPlace(WithoutChart(origin.TemplateName), origin.Line, origin.Column)
            : new LintPlace(Name);

    /// <summary>The path of a template from the chart's root, without the chart's name in front.</summary>
    public static string WithoutChart(string templateName) => templateName[(templateName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
