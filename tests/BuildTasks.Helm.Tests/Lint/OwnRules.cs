using BuildTasks.Helm.Lint;

namespace BuildTasks.Helm.Tests.Lint;

public sealed class OwnRules : IDisposable
{
    private readonly LintedFolder chart = new();

    public void Dispose() => chart.Dispose();

    [Fact]
    public void A_key_that_is_set_twice_in_values()
    {
        chart.Write("values.yaml", "a:\n  b: 1\n  c: {b: 2}\n  'b': 3\n---\na: 1\n");

        Finding finding = Assert.Single(chart.Lint());

        Assert.Equal(("duplicate-keys", "values.yaml", 4, 3), (finding.RuleId, finding.File, finding.Line, finding.Column));
        Assert.Equal("key \"b\" is set a second time in the same map, so that line 2 is lost", finding.Message);
    }

    [Fact]
    public void A_key_that_is_set_twice_in_a_rendered_document()
    {
        chart.Write(
            "templates/cm.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l {x: y}\n  annotations:\n    <<: *l\n"
            + "    {{- range tuple 1 2 }}\n    k: v{{ . }}\n    {{- end }}\n");

        Assert.Equal("duplicate-keys templates/cm.yaml:9:5", chart.LintForOne());
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n", true)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: default\n", true)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: other\n", false)]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n", false)]
    [InlineData("apiVersion: x.test/v1\nkind: ConfigMap\nmetadata:\n  name: a\n", false)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations: {helm.sh/hook: pre-install}\n", false)]
    public void The_same_object_in_two_documents(string second, bool isFound)
    {
        chart.Write("templates/second.yaml", second);

        if (isFound)
        {
            Assert.Equal("duplicate-objects templates/second.yaml:4:3", chart.LintForOne());
            Assert.Equal("ConfigMap \"a\" is already made by templates/cm.yaml:4", chart.Lint()[0].Message);
        }
        else
        {
            Assert.Empty(chart.Lint());
        }
    }

    [Theory]
    [InlineData("{{ .Values.image.tag }}", null)]
    [InlineData("{{ .Values.resources.limits }}", null)]
    [InlineData("{{ if .Values.global }}{{ .Values.global.x }}{{ end }}", null)]
    [InlineData("a: {{ .Values.image.tga | default 1 }}", "missing-values templates/t.txt:1:14")]
    [InlineData("{{ with .Chart }}{{ if not $.Values.nope }}{{ end }}{{ end }}", "missing-values templates/t.txt:1:29")]
    [InlineData("{{ if .Values.nope }}{{ .Values.nope.y }}{{ end }}", "missing-values templates/t.txt:1:14")]
    public void A_value_that_values_yaml_lacks(string template, string? finding)
    {
        chart.Write("templates/t.txt", template);
        LintSettings settings = new() { EnabledRules = ["missing-values"] };

        Assert.Empty(chart.Lint());
        if (finding is null)
        {
            Assert.Empty(chart.Lint(settings));
        }
        else
        {
            Assert.Equal(finding, chart.LintForOne(settings));
        }
    }

    [Fact]
    public void None_of_them_runs_where_only_Helms_rules_are_asked_for()
    {
        chart.Write("values.yaml", "a: 1\na: 2\n");
        chart.Write("templates/second.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");

        Assert.Empty(chart.Lint(new LintSettings { OnlyHelmRules = true, EnabledRules = ["missing-values"] }));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_says_why()
    {
        Assert.Equal(LintRuleCatalog.All.Count, LintRuleCatalog.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(LintRuleCatalog.All, rule => Assert.False(string.IsNullOrEmpty(rule.Title) || string.IsNullOrEmpty(rule.Help)));
    }
}
