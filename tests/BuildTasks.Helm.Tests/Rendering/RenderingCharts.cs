using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

public sealed class RenderingCharts
{
    [Fact]
    public void Points_at_the_place_of_an_error()
    {
        RenderException exception = Assert.Throws<RenderException>(() => Render("a: 1\nb: {{ .Values.x.y }}\n"));

        Assert.Equal("top/templates/a.yaml", exception.File);
        Assert.Equal(2, exception.Line);
        Assert.Equal(14, exception.Column);
        Assert.Equal("nil pointer evaluating interface {}.y", exception.Reason);
    }

    [Fact]
    public void Points_at_the_line_that_cannot_be_parsed()
    {
        RenderException exception = Assert.Throws<RenderException>(() => Render("a: 1\nb: {{ end }}\n"));

        Assert.Equal("parse error at (top/templates/a.yaml:2): unexpected {{end}}", exception.Message);
        Assert.Equal(2, exception.Line);
    }

    [Theory]
    [InlineData("""{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}""", "nested reference name: a")]
    [InlineData("""{{ define "a" }}{{ template "a" . }}{{ end }}{{ template "a" . }}""", "exceeded")]
    [InlineData("""{{ $t := "{{ tpl .t . }}" }}{{ tpl $t (dict "t" $t) }}""", "exceeded the limit of 100 texts")]
    [InlineData("""{{ range until 1000000000 }}{{ end }}""", "limit")]
    public void Stops_templates_that_never_end(string template, string reason)
        => Assert.Contains(reason, Assert.Throws<RenderException>(() => Render(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Gives_nothing_for_a_value_that_contains_itself()
        => Assert.Equal("[]", Render("""[{{ $d := dict }}{{ $_ := set $d "a" $d }}{{ toYaml $d }}{{ toJson $d }}]"""));

    [Fact]
    public void Executes_an_empty_text_given_to_tpl_by_a_text_given_to_tpl()
        => Assert.Equal("[x]", Render("""[{{ tpl "{{ tpl \"{{/* nothing */}}\" . }}x" . }}]"""));

    [Fact]
    public void Keeps_definitions_of_tpl_to_the_text_that_has_them()
        => Assert.Equal("12", Render("""{{ define "a" }}2{{ end }}{{ tpl "{{ define \"a\" }}1{{ end }}{{ include \"a\" . }}" . }}{{ include "a" . }}"""));

    [Fact]
    public void Gives_methods_of_values_and_files()
        => Assert.Equal("true v1.36.0 1", Render("""{{ .Capabilities.APIVersions.Has "apps/v1" }} {{ .Capabilities.KubeVersion }} {{ .Values.AsMap.n }}"""));

    // A method on a pointer is found as long as the value has an address, which a function's argument has not.
    [Theory]
    [InlineData("{{ .Capabilities.KubeVersion }} {{ with .Capabilities.KubeVersion }}{{ . }} {{ .String }}{{ end }}", "v1.36.0 v1.36.0 v1.36.0")]
    [InlineData("{{ or .Capabilities.KubeVersion 1 }} {{ $v := .Capabilities.KubeVersion }}{{ $v }}", "v1.36.0 v1.36.0")]
    [InlineData("{{ .Capabilities.KubeVersion | default 1 }} {{ coalesce nil .Capabilities.KubeVersion }}", "{v1.36.0 v1.36.0 1 36} {v1.36.0 v1.36.0 1 36}")]
    [InlineData("{{ list .Capabilities.KubeVersion | first }} {{ deepCopy .Capabilities.KubeVersion }}", "{v1.36.0 v1.36.0 1 36} {v1.36.0  1 36}")]
    [InlineData("{{ (default 1 .Capabilities.KubeVersion).Minor }} {{ eq .Capabilities.KubeVersion .Capabilities.KubeVersion }}", "36 true")]
    [InlineData("{{ printf \"%d\" .Capabilities.KubeVersion }}", "{%!d(string=v1.36.0) %!d(string=v1.36.0) %!d(string=1) %!d(string=36)}")]
    [InlineData("{{ toYamlPretty .Capabilities.KubeVersion }}", "version: v1.36.0\nmajor: \"1\"\nminor: \"36\"")]
    [InlineData("{{ toYaml .Capabilities.KubeVersion }}", "Major: \"1\"\nMinor: \"36\"\nVersion: v1.36.0")]
    [InlineData("{{ toYamlPretty (list (semver \"1.2.3\")) }} {{ toYaml (dict \"k\" (semver \"1.2.3\")) }}", "- 1.2.3 k: 1.2.3")]
    [InlineData("{{ deepCopy (semver \"1.2.3\") }} {{ eq (semver \"1.2.3\") (semver \"1.2.3\") }}", "0.0.0 false")]
    [InlineData("{{ $d := toDate \"2006\" \"2024\" }}{{ toYaml (list $d.Month ($d.Sub $d)) }}", "- 1\n- 0")]
    public void Prints_structs_as_Go_does(string template, string result) => Assert.Equal(result, Render(template));

    [Theory]
    [InlineData("{{ (default 1 .Capabilities.KubeVersion).String }}", "can't evaluate field String in type common.KubeVersion")]
    [InlineData("{{ len .Capabilities }}", "len of type common.Capabilities")]
    [InlineData("{{ index (semver \"1\") 1 }}", "can't index item of type semver.Version")]
    [InlineData("{{ range semver \"1.2\" }}{{ end }}", "range can't iterate over 1.2.0")]
    public void Names_the_struct_behind_a_pointer(string template, string reason)
        => Assert.Contains(reason, Assert.Throws<RenderException>(() => Render(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_logs_what_lint_may_not_fail_for()
    {
        RenderOptions options = new() { IsLint = true };

        Assert.Equal("[]", Render("""[{{ required "need a" .Values.a }}{{ fail "no" }}]""", options));
        Assert.Equal(["level=WARN msg=\"missing required value\" message=\"need a\"", "level=INFO msg=\"funcMap fail\" message=no"], options.Log.Lines);
    }

    private static string Render(string template, RenderOptions? options = null)
    {
        Chart chart = new(new ChartMetadata { Name = "top", Version = "1.0.0" }, [])
        {
            Templates = [new ChartFile("templates/a.yaml", Encoding.UTF8.GetBytes(template))],
            Values = new GoMap([new("n", 1.0)]),
        };
        return ChartRenderer.Render(chart, [], options ?? new RenderOptions())["top/templates/a.yaml"];
    }
}
