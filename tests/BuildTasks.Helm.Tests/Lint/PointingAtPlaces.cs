using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Lint;

public sealed class PointingAtPlaces : IDisposable
{
    private readonly LintedFolder chart = new();

    public void Dispose() => chart.Dispose();

    [Fact]
    public void A_chart_without_faults_has_no_findings() => Assert.Empty(chart.Lint());

    [Fact]
    public void A_dependency_without_a_name_is_missing_too()
    {
        chart.Write("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\nicon: https://example.com/i.svg\ndependencies: [{}]\n");

        Assert.Equal("chart directory is missing these dependencies: ", Assert.Single(chart.Lint()).Message);
    }

    [Theory]
    [InlineData("icon: ftp\n", "chart-icon-url Chart.yaml:4:1")]
    [InlineData("icon: https://x.test/i\nmaintainers:\n- name: a\n- name: b\n  email: x\n", "chart-maintainers Chart.yaml:8:3")]
    [InlineData("icon: https://x.test/i\nsources: [https://x.test, x]\n", "chart-sources Chart.yaml:5:27")]
    [InlineData("icon: https://x.test/i\nappVersion: 1\n", "chart-app-version-type Chart.yaml:5:1")]
    [InlineData("icon: .inf\n", "chart-icon-url Chart.yaml:4:1")]
    [InlineData("icon: https://x.test/i\nengine: gotpl\n", "chart-yaml-strict Chart.yaml:5:1")]
    [InlineData("icon: https://x.test/i\nicon: https://x.test/j\n", "chart-yaml-strict Chart.yaml:5:0")]
    public void A_field_of_Chart_yaml(string more, string finding)
    {
        chart.Write("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n" + more);

        Assert.Equal(finding, chart.LintForOne());
    }

    [Fact]
    public void A_value_that_does_not_fit_the_schema()
    {
        chart.Write("values.yaml", "image:\n  tag: 1\n");
        chart.Write("values.schema.json", """{"properties": {"image": {"properties": {"tag": {"type": "string"}}}}}""");

        Assert.Equal("values.yaml:2:3", chart.Lint().Select(finding => $"{finding.File}:{finding.Line}:{finding.Column}").First());
    }

    [Fact]
    public void A_schema_that_refers_to_a_file_that_is_not_there()
    {
        chart.Write("values.schema.json", """{"$ref": "gone.json"}""");

        Assert.Equal("failing loading \"file:///gone.json\": open /gone.json: no such file or directory", chart.Lint()[0].Message);
    }

    [Theory]
    [InlineData("a: 1\nb: {{ .Values.x.y }}\n", "templates-render templates/t.yaml:2:14")]
    [InlineData("a: 1\n{{ if }}\n", "templates-render templates/t.yaml:2:0")]
    [InlineData("a: 1\nb: {{ \"c: d\" }}\n", "template-yaml templates/t.yaml:2:1")]
    [InlineData("{{- /* one\ntwo */ -}}\n\na: 1\n{{- range $i := until 3 }}\nk{{ $i }}: {{ if eq $i 2 }}\"{{ end }}x\n{{- end }}\n", "template-yaml templates/t.yaml:6:1")]
    [InlineData("a: 1\n{{ include \"two\" . }}\n", "template-yaml templates/t.yaml:2:4")]
    [InlineData("a: 1\n{{ template \"two\" . }}\n", "template-yaml templates/_h.tpl:3:1")]
    [InlineData("\n\n  apiVersion: v1\n  kind: A\n  metadata: {name: a}\n", "template-indent templates/t.yaml:3:3")]
    [InlineData("{{ if true }}\napiVersion: v1\nkind: A\n---\n# c\nkind: A\nmetadata:\n  name: a\n---\nkind: A\nmetadata:\n  name: {{ upper \"b\" }}\n{{ end }}", null)]
    [InlineData("apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\n", "deprecated-api templates/t.yaml:1:1")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replicas: 1\n", "selector templates/t.yaml:4:1")]
    public void A_line_of_a_template(string template, string? finding)
    {
        chart.Write("templates/_h.tpl", "{{ define \"two\" }}\nx: 1\ny: z: 1\n{{ end }}\n");
        chart.Write("templates/t.yaml", template);

        if (finding is not null)
        {
            Assert.Equal(finding, chart.LintForOne());
        }
        else
        {
            Assert.Equal([2, 12], chart.Lint().Select(found => found.Line).Order());
        }
    }

    [Fact]
    public void A_template_of_a_subchart()
    {
        chart.Write(
            "Chart.yaml",
            "apiVersion: v2\nname: web\nversion: 1.0.0\nicon: https://x.test/i\ndependencies:\n- {name: kid, version: '*', repository: ''}\n");
        chart.Write("charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 1.0.0\n");
        chart.Write("charts/kid/templates/a.yaml", "a: {{ fail2 }}\n");

        Assert.Equal("templates-render charts/kid/templates/a.yaml:1:0", chart.LintForOne());
    }

    [Fact]
    public async Task A_packed_chart_is_linted_like_a_folder()
    {
        chart.Write("templates/t.yaml", "a: 1\nb: {{ \"c: d\" }}\n");
        PackedArchive archive = await ChartArchive.WriteAsync(ChartLoader.Load(chart.Root), Path.Combine(chart.Root, "out"), DateTimeOffset.UnixEpoch);

        Finding finding = Assert.Single(ChartLinter.Lint(archive.File, new LintSettings()).Findings);

        Assert.Equal(("template-yaml", "templates/t.yaml", 2), (finding.RuleId, finding.File, finding.Line));
    }

    [Fact]
    public void A_deprecation_depends_on_the_version_of_Kubernetes()
    {
        chart.Write("templates/t.yaml", "apiVersion: policy/v1beta1\nkind: PodDisruptionBudgetList\nmetadata: {name: a}\n");

        Assert.Empty(chart.Lint(new LintSettings { KubeVersion = KubeVersion.Parse("1.20") }));
        Assert.Equal(
            "policy/v1beta1 PodDisruptionBudgetList is deprecated in v1.21+, unavailable in v1.25+; use policy/v1 PodDisruptionBudgetList",
            Assert.Single(chart.Lint(new LintSettings { KubeVersion = KubeVersion.Parse("1.21") })).Message);
    }

    [Fact]
    public void A_rule_can_be_switched_off_by_its_id()
    {
        chart.Write("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");

        Assert.Equal("chart-icon", Assert.Single(chart.Lint()).RuleId);
        Assert.Empty(chart.Lint(new LintSettings { DisabledRules = ["chart-icon"] }));
    }
}
