using BuildTasks.Fakes;
using YamlDotNet.RepresentationModel;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>A workflow of this repository.</summary>
internal sealed class WorkflowFile(string path)
{
    /// <summary>The project's own, and the one that users copy.</summary>
    public static readonly string[] All = [".github/workflows/ci.yml", ".github/workflows/release.yml", "examples/github-action/charts.yml"];

    private readonly YamlMappingNode root = Read(path);

    public string FullPath { get; } = Path.Combine(RepositoryRoot.Find(), path);

    public YamlMappingNode Permissions => (YamlMappingNode)root["permissions"];

    public IEnumerable<YamlMappingNode> Steps => ((YamlMappingNode)root["jobs"]).Children.Keys.SelectMany(job => StepsOf(((YamlScalarNode)job).Value!));

    public IEnumerable<YamlMappingNode> StepsOf(string job) => ((YamlSequenceNode)root["jobs"][job]["steps"]).Cast<YamlMappingNode>();

    public static string? Text(YamlMappingNode node, string key) => Find<YamlScalarNode>(node, key)?.Value;

    public static T? Find<T>(YamlMappingNode node, string key)
        where T : YamlNode
        => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? (T)value : null;

    private static YamlMappingNode Read(string path)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), path))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
