using BuildTasks.GoTemplates.Tests.Language;

namespace BuildTasks.GoTemplates.Tests.Safety;

public sealed class HostileTemplates
{
    private static readonly TemplateLimits Small = new() { OutputChars = 100_000, Steps = 1_000_000 };

    [Fact]
    public void Endless_recursion_is_an_error()
    {
        TemplateException error = Fails("{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}", TemplateLimits.Default);
        Assert.Equal("exceeded maximum template depth (100000)", error.Reason);
    }

    [Fact]
    public void Endless_inclusion_is_an_error()
    {
        TemplateLimits limits = new() { NestedExecutions = 200 };
        TemplateException error = Fails("{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}", limits);
        Assert.EndsWith("exceeded the limit of 200 templates executed inside each other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_thousand_nested_errors_is_made_once()
    {
        TemplateLimits limits = new() { NestedExecutions = 1000 };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fails("{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}", limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("{{ range 1000000000 }}{{ end }}")]
    [InlineData("{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}")]
    [InlineData("{{ define \"a\" }}{{ range 10 }}{{ template \"b\" }}{{ end }}{{ end }}{{ define \"b\" }}{{ range 1000000 }}{{ $x := . }}{{ end }}{{ end }}{{ template \"a\" }}")]
    public void Endless_loops_are_an_error(string template)
        => Assert.Equal("exceeded the limit of 1000000 steps", Fails(template, Small).Reason);

    [Theory]
    [InlineData("{{ range 1000000 }}0123456789{{ end }}")]
    [InlineData("{{ $x := \"0123456789\" }}{{ range 30 }}{{ $x = print $x $x }}{{ end }}{{ $x }}")]
    public void Endless_output_is_an_error(string template)
        => Assert.Contains("limit", Fails(template, Small).Reason, StringComparison.Ordinal);

    [Fact]
    public void Wide_fields_are_bounded()
        => Assert.Contains(
            "limit",
            Fails($"{{{{ printf \"{string.Concat(Enumerable.Repeat("%1000000d", 100))}\" 1 }}}}", Small).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{{", "", 5_000_000)]
    [InlineData("{{ (", "", 100_000)]
    [InlineData("{{ if 1 }}", "", 100_000)]
    [InlineData("{{ range 1 }}", "", 100_000)]
    [InlineData("{{ block \"a\" . }}", "", 100_000)]
    [InlineData("{{ if 1 }}{{ else ", "", 100_000)]
    [InlineData("{{ if 1 }}", "{{ else if 1 }}", 100_000)]
    public void Deep_nesting_is_an_error(string start, string more, int times)
    {
        string text = start + string.Concat(Enumerable.Repeat(more.Length > 0 ? more : start, times));
        Assert.True(Assert.Throws<TemplateException>(() => Parse(text)).IsParseError);
    }

    [Fact]
    public void Deep_parentheses_are_an_error()
        => Assert.Equal(
            "max expression depth exceeded",
            Assert.Throws<TemplateException>(() => Parse("{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}")).Reason);

    [Fact]
    public void Nesting_that_somebody_may_write_is_fine()
    {
        TemplateSet set = Parse(string.Concat(Enumerable.Repeat("{{ if 1 }}", 900)) + "{{ " + new string('(', 90) + "1" + new string(')', 90) + " }}"
            + string.Concat(Enumerable.Repeat("{{ end }}", 900)));
        Assert.Equal("1", set.Execute("t", null));
    }

    [Fact]
    public void Deep_recursion_that_ends_is_fine()
    {
        TemplateSet set = Parse("{{ define \"a\" }}{{ if lt . 20000 }}{{ template \"a\" (add . 1) }}{{ else }}{{ . }}{{ end }}{{ end }}{{ template \"a\" 0 }}");
        Assert.Equal("20000", set.Execute("t", null));
    }

    [Fact]
    public void A_run_can_be_cancelled()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => Parse("{{ range 1000000 }}x{{ end }}").Execute("t", null, cancellationToken: cancelled.Token));
    }

    [Fact]
    public void Many_variables_and_actions_take_linear_time()
    {
        string text = string.Concat(Enumerable.Range(0, 50_000).Select(n => $"{{{{ $v{n} := {n} }}}}{{{{ $v{n} }}}}\n"));
        Assert.EndsWith("49999\n", Parse(text).Execute("t", null), StringComparison.Ordinal);
    }

    private static TemplateSet Parse(string text) => new TemplateSet("root", Rendering.Functions).Parse("t", text);

    private static TemplateException Fails(string template, TemplateLimits limits)
        => Assert.Throws<TemplateException>(() => Parse(template).Execute("t", Rendering.Data, limits));
}
