namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class ChoosingBranches
{
    [Theory]
    [InlineData("{{ if true }}a{{ end }}", "a")]
    [InlineData("{{ if false }}a{{ end }}", "")]
    [InlineData("{{ if 0 }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if 0.1 }}a{{ else }}b{{ end }}", "a")]
    [InlineData("{{ if \"\" }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if .none }}a{{ else if .s }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if .none }}a{{ else if .empty }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ if .map }}a{{ end }}{{ if .point }}b{{ end }}{{ if .nil }}c{{ end }}{{ if .absent }}d{{ end }}", "ab")]
    [InlineData("{{ if not .t }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if and .t .s }}a{{ end }}{{ if or .no .s }}b{{ end }}", "ab")]
    [InlineData("{{ with .deep }}{{ .er.est }}{{ end }}", "bottom")]
    [InlineData("{{ with .empty }}a{{ else }}{{ .s }}{{ end }}", "text")]
    [InlineData("{{ with .empty }}a{{ else with .s }}{{ . }}{{ else }}c{{ end }}", "text")]
    [InlineData("{{ with $x := 5 }}{{ with $y := 6 }}{{ $x }}{{ $y }}{{ end }}{{ end }}", "56")]
    public void Truth_decides(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("{{ and 1 0 2 }} {{ and 1 2 3 }} {{ and \"\" 1 }}", "0 3 ")]
    [InlineData("{{ or 0 \"\" 2 }} {{ or 0 \"\" }} {{ or 1 2 }}", "2  1")]
    [InlineData("{{ and false (oops) }} {{ or true (oops) }}", "false true")]
    [InlineData("{{ 1 | and 2 }} {{ 1 | or 0 }} {{ 1 | or 2 }} {{ 1 | and 0 }}", "1 1 2 0")]
    [InlineData("{{ or .nil nil }}", "<no value>")]
    public void And_and_or_stop_at_the_argument_that_decides(string template, string expected)
        => Assert.Equal(expected, Rendering.Of(template));
}
