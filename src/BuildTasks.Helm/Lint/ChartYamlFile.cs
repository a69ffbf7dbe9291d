using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>A Chart.yaml that could be read.</summary>
/// <param name="Text">The file.</param>
/// <param name="Fields">Its fields with their types made right.</param>
/// <param name="Metadata">The same, typed.</param>
internal sealed record ChartYamlFile(string Text, GoMap Fields, ChartMetadata Metadata)
{
    public const string Name = "Chart.yaml";

    private readonly Lazy<YamlPositions> positions = new(() => YamlPositions.Of(Text));

    public static ChartYamlFile Parse(string text)
    {
        GoMap fields = ChartYaml.DecodeMetadata(text);
        return new ChartYamlFile(text, fields, ChartYaml.ToMetadata(fields));
    }

    public LintPlace Find(string path)
    {
        YamlPosition position = positions.Value.Find(path);
        return new LintPlace(Name, position.Line, position.Column);
    }
}
