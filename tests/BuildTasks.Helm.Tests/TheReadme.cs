using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Tests;

public sealed class TheReadme : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string web;

    public TheReadme()
    {
        folder.Write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\nicon: https://example.com/web.svg\n");
        folder.Write("charts/web/values.yaml", "replicas: 1\n");
        folder.Write("charts/web/templates/scale.yaml", "kind: Scale\nmetadata:\n  name: {{ .Release.Name }}-{{ .Values.replicas }}\n");
        folder.Write("charts/web/templates/bad.yaml", "{{ \"a: b: c\" }}\n");
        web = folder["charts/web"];
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shows_this_code() => ReadmeCode.IsThatOf("src/BuildTasks.Helm/README.md", "tests/BuildTasks.Helm.Tests/TheReadme.cs");

    [Fact]
    public void Says_how_to_render()
    {
        string path = web;
        string workingDirectory = folder.Root;

        // README
        Chart chart = ChartLoader.Load(path); // charts/web, or web-1.0.0.tgz
        GoMap values = UserValues.Read(new ValuesOptions { Set = ["replicas=3"] }, workingDirectory);
        RenderOptions options = new() { Release = new ReleaseInfo { Name = "shop", Namespace = "prod" } };
        IReadOnlyDictionary<string, string> manifests = ChartRenderer.Render(chart, values, options); // by path: web/templates/service.yaml, ...
        // end

        Assert.Equal("kind: Scale\nmetadata:\n  name: shop-3\n", manifests["web/templates/scale.yaml"]);
    }

    [Fact]
    public void Says_how_to_lint()
    {
        string path = web;
        using StringWriter output = new() { NewLine = "\n" };

        // README
        foreach (Finding finding in ChartLinter.Lint(path, new LintSettings()).Findings)
        {
            output.WriteLine($"{finding.File}:{finding.Line}:{finding.Column}: {finding.Severity} {finding.RuleId}: {finding.Message}");
        }
        // end

        Assert.StartsWith("templates/bad.yaml:1:4: Error template-yaml: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_to_speak_helms_command_line()
    {
        string workingDirectory = folder.Root;
        File.Delete(folder["charts/web/templates/bad.yaml"]);

        // README
        CommandOutput command = HelmTemplate.Run(["shop", "charts/web", "--set", "replicas=3", "--namespace", "prod"], workingDirectory);
        // end

        Assert.Equal(new CommandOutput("", "---\n# Source: web/templates/scale.yaml\nkind: Scale\nmetadata:\n  name: shop-3\n", "", 0), command);
    }
}
