namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class DefiningTemplates
{
    [Theory]
    [InlineData("{{ define \"x\" }}[{{ . }}]{{ end }}{{ template \"x\" 5 }}", "[5]")]
    [InlineData("{{ define \"x\" }}[{{ . }}]{{ end }}{{ template \"x\" }}", "[<no value>]")]
    [InlineData("{{ define `x` }}[{{ .s }}]{{ end }}{{ template \"x\" . }}", "[text]")]
    [InlineData("{{ template \"x\" 1 }}{{ define \"x\" }}<{{ $ }}>{{ end }}", "<1>")]
    [InlineData("{{ block \"x\" .s }}({{ . }}){{ end }}", "(text)")]
    [InlineData("{{ define \"x\" }}{{ template \"y\" . }}{{ end }}{{ define \"y\" }}{{ . }}!{{ end }}{{ template \"x\" 1 }}", "1!")]
    [InlineData("{{ define \"x\" }}{{ if . }}{{ . }}{{ template \"x\" (slice . 1) }}{{ end }}{{ end }}{{ template \"x\" \"abc\" }}", "abcbcc")]
    [InlineData("{{ define \"x\" }}   {{ end }}{{ define \"x\" }}1{{ end }}{{ template \"x\" }}", "1")]
    [InlineData("{{ define \"x\" }}1{{ end }}{{ define \"x\" }}   {{ end }}{{ template \"x\" }}", "1")]
    [InlineData("{{ define \"x\" }}a{{ end }}{{ include \"x\" . | upper }}", "A")]
    public void They_are_called_by_name(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Fact]
    public void A_later_text_replaces_an_earlier_definition()
    {
        TemplateSet set = new TemplateSet("root", Rendering.Functions)
            .Parse("a", "{{ define \"x\" }}old{{ end }}")
            .Parse("b", "{{ define \"x\" }}new{{ end }}{{ template \"x\" }}");
        Assert.Equal("new", set.Execute("b", null));
    }

    [Fact]
    public void An_empty_definition_replaces_nothing()
    {
        TemplateSet set = new TemplateSet("root", Rendering.Functions)
            .Parse("a", "{{ define \"x\" }}old{{ end }}")
            .Parse("b", "{{ define \"x\" }} {{ end }}{{ template \"x\" }}");
        Assert.Equal("old", set.Execute("b", null));
    }

    [Fact]
    public void A_set_is_not_changed_by_parsing_more()
    {
        TemplateSet set = new TemplateSet("root", Rendering.Functions).Parse("a", "one");
        set.Parse("a", "two");
        Assert.Equal("one", set.Execute("a", null));
        Assert.False(set.Contains("b"));
    }

    [Fact]
    public void An_unknown_template_is_named_with_the_set()
    {
        TemplateException error = Assert.Throws<TemplateException>(() => new TemplateSet("root", Rendering.Functions).Execute("x", null));
        Assert.Equal("template: no template \"x\" associated with template \"root\"", error.Message);
        Assert.False(error.IsParseError);
    }

    [Fact]
    public void An_error_names_the_text_and_the_definition()
    {
        TemplateException error = Assert.Throws<TemplateException>(
            () => new TemplateSet("root", Rendering.Functions)
                .Parse("f.tpl", "{{ define \"x\" }}\n  é {{ .a.b }}{{ end }}")
                .Parse("main", "{{ include \"x\" . }}")
                .Execute("main", new GoMap([new("a", null)])));
        Assert.Equal(
            "template: main:1:3: executing \"main\" at <include \"x\" .>: error calling include: "
            + "template: f.tpl:2:10: executing \"x\" at <.a.b>: nil pointer evaluating interface {}.b",
            error.Message);
        TemplateException inner = Assert.IsType<TemplateException>(error.InnerException);
        Assert.Equal(("f.tpl", 2, 10, "x", ".a.b"), (inner.TemplateName, inner.Line, inner.Column!.Value, inner.Executing, inner.Action));
        Assert.Equal("nil pointer evaluating interface {}.b", inner.Reason);
        Assert.Equal("include", error.Function);
    }
}
