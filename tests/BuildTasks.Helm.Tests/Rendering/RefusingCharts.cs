using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary><c>helm template</c>'s words for charts that are broken in one file.</summary>
public sealed class RefusingCharts : IDisposable
{
    private const string Hint = "\n\nUse --debug flag to render out invalid YAML";
    private const string Hook = "kind: Job\nmetadata: {annotations: {helm.sh/hook: pre-install}}";
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> Files => new()
    {
        {
            "Chart.yaml", "apiVersion: v2\nname: [.inf]\nversion: 1.0.0\n",
            "cannot load Chart.yaml: error converting YAML to JSON: json: unsupported value: +Inf"
        },
        {
            "Chart.yaml", "apiVersion: v2\nname: [x]\nversion: 1.0.0\ndeprecated: .nan\n",
            "cannot load Chart.yaml: error converting YAML to JSON: json: unsupported value: NaN"
        },
        {
            "templates/a.yaml", "kind: Service\nmetadata: none\n",
            "YAML parse error on web/templates/a.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into "
            + "Go struct field SimpleHead.metadata of type struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }"
            + Hint
        },
        {
            "templates/a.yaml", "kind: Service\nmetadata:\n  annotations: none\n",
            "YAML parse error on web/templates/a.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into "
            + "Go struct field .metadata.annotations of type map[string]string"
            + Hint
        },
        {
            "templates/a.yaml", "kind: Service\nmetadata:\n  annotations: {a: {}}\n",
            "YAML parse error on web/templates/a.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into "
            + "Go struct field .metadata.annotations of type string"
            + Hint
        },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void Says_what_helm_says(string file, string content, string message)
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/" + file, content);

        CommandOutput output = HelmTemplate.Run(["web"], folder.Root);

        Assert.Equal(new CommandOutput("", "", $"Error: {message}\n", 1), output);
    }

    [Theory]
    [InlineData("", "---\n# Source: web/templates/a.yaml\n" + Hook + "\n\n")]
    [InlineData("--no-hooks", "")]
    public void Shows_under_debug_what_was_rendered_and_the_hooks_before_the_fault(string flag, string hooks)
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/templates/a.yaml", Hook + "\n---\na: [\n");

        CommandOutput output = HelmTemplate.Run([.. new[] { "web", "--debug", flag }.Where(argument => argument.Length > 0)], folder.Root);

        Assert.Equal("---\n# Source: web/templates/a.yaml\n" + Hook + "\n---\na: [\n" + hooks, output.Output);
        Assert.Equal(1, output.ExitCode);
    }
}
