using System.Text;
using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary>Calls functions and methods with anything that a chart's template has at hand, from a fixed seed.</summary>
public sealed class CallsAtRandom : IDisposable
{
    private const int Rounds = 4_000;
    private const int DeepestNesting = 3;

    private static readonly string[] Values =
    [
        ".", "$", ".Values", ".Chart", ".Release", ".Files", ".Capabilities", ".Template", ".Subcharts",
        ".Capabilities.KubeVersion", ".Capabilities.APIVersions",
        ".Values.list", ".Values.map", ".Values.text", ".Values.number", ".Values.nothing", ".Values.nothing.more",
        ".Chart.Maintainers", ".Chart.Annotations", ".Release.Name", ".Files.a",
        "nil", "true", "-1", "0", "3", "1.5", "1e30", "'x'", "\"\"",
        "\"a: [1, {b: null}]\"", "\"- 1\\n- x\"", "`{\"a\": [1, {}]}`", "\"a = 1\"", "\"{{ . }}\"", "\"part\"",
        "\"templates/a.yaml\"", "\"\\xff\"", "(list)", "(dict)", "(list 1 nil \"x\")", "(dict \"a\" (list 1))",
        "now", "(now.Sub now)", "(semver \"1.2.3-rc\")", "(until 3)",
    ];

    private static readonly string[] Methods =
    [
        ".Files.Get", ".Files.GetBytes", ".Files.Glob", ".Files.Lines", ".Files.AsConfig", ".Files.AsSecrets", "(.Files.Glob \"*\").AsConfig",
        ".Capabilities.APIVersions.Has", ".Capabilities.KubeVersion.String",
        ".Values.AsMap", ".Values.Table", ".Values.YAML", ".Values.PathValue", ".Chart.IsRoot", ".Chart.Name", "now.Add", "now.Format",
        "(now.Sub now).Round", "include \"part\"", "include \"part\" . | tpl", "template \"part\"", "tpl \"{{ include \\\"part\\\" . }}\"",
    ];

    // Keys and password hashes take their time by design.
    private static readonly string[] Heads =
    [
        .. HelmFunctions.Create(new SprigEnvironment()).Functions.Select(function => function.Name)
            .Where(name => !name.StartsWith("gen", StringComparison.Ordinal) && name is not ("htpasswd" or "bcrypt" or "derivePassword"))
            .Order(StringComparer.Ordinal),
        .. Methods,
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Give_manifests_or_an_error_of_Helm_and_nothing_else()
    {
        folder.Write("c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\nmaintainers: [{name: a}]\nannotations: {a: b}\n");
        folder.Write("c/values.yaml", "list: [1, x, {a: null}, [true]]\nmap: {a: {b: [1.5]}, c: 1}\ntext: \"a\\nb\"\nnumber: 5\nnothing: null\n");
        folder.Write("c/a.txt", "one\ntwo\n");
        folder.Write("c/templates/_part.tpl", "{{ define \"part\" }}{{ . }}{{ end }}");
        Random random = new(20261128);
        int failures = 0;
        for (int round = 0; round < Rounds; round++)
        {
            string template = $"a: {{{{ {Call(random, depth: 0)} }}}}\n";
            folder.Write("c/templates/a.yaml", template);
            try
            {
                failures += HelmTemplate.Run(["c"], folder.Root).ExitCode;
            }
            catch (Exception error)
            {
                Assert.Fail($"round {round}: {GoFormat.Quote(template)}\n{error}");
            }
        }

        Assert.InRange(failures, Rounds / 4, Rounds - 100);
    }

    private static string Call(Random random, int depth)
    {
        StringBuilder text = new(Heads[random.Next(Heads.Length)]);
        for (int count = random.Next(4); count > 0; count--)
        {
            text.Append(' ').Append(random.Next(3) > 0 || depth == DeepestNesting ? Values[random.Next(Values.Length)] : $"({Call(random, depth + 1)})");
        }

        return random.Next(3) > 0 ? text.ToString() : text.Append(" | ").Append(Heads[random.Next(Heads.Length)]).ToString();
    }
}
