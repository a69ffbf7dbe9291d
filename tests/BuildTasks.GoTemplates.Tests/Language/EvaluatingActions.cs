namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class EvaluatingActions
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text", "plain text")]
    [InlineData("{{ 1 }}", "1")]
    [InlineData("{{ -3 }}", "-3")]
    [InlineData("{{ 0x1F }}{{ 0X1f }}", "3131")]
    [InlineData("{{ 0b101 }} {{ 0o17 }} {{ 017 }}", "5 15 15")]
    [InlineData("{{ 1_000_000 }} {{ 0x_ff }}", "1000000 255")]
    [InlineData("{{ 1.0 }} {{ 1.5e3 }} {{ 1e6 }} {{ .5 }}", "1 1500 1e+06 0.5")]
    [InlineData("{{ 0x1p4 }} {{ 0x1.8p1 }}", "16 3")]
    [InlineData("{{ 1_0.2_5 }}", "10.25")]
    [InlineData("{{ 'a' }} {{ '\\n' }} {{ '\\x41' }} {{ '\\u00e9' }} {{ '日' }}", "97 10 65 233 26085")]
    [InlineData("{{ 9223372036854775807 }}", "9223372036854775807")]
    [InlineData("{{ \"a\\tb\\\"c\\u00e9\\x41\\101\" }}", "a\tb\"céAA")]
    [InlineData("{{ \"\\xc3\\xa9\" }}", "é")]
    [InlineData("{{ `raw \\n \"text\"` }}", "raw \\n \"text\"")]
    [InlineData("{{ `two\r\nlines` }}", "two\nlines")]
    [InlineData("{{ true }} {{ false }}", "true false")]
    [InlineData("{{/* a comment */}}x", "x")]
    [InlineData("a {{- /* c */ -}} b", "ab")]
    public void Literals_print_as_Go_prints_them(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Fact]
    public void Bytes_that_are_not_UTF8_stay_but_in_quotes()
        => Assert.Equal("\uDC80\uDCC3 \uFFFDa \uFFFD\t", Rendering.Of("{{ `\uDC80` }}\uDCC3 {{ \"\uDC80a\" }} {{ \"\uDC80\\t\" }}"));

    [Theory]
    [InlineData("{{ .s }}", "text")]
    [InlineData("{{ .i }} {{ .i64 }} {{ .u }} {{ .b }} {{ .f }}", "17 64 7 200 1.5")]
    [InlineData("{{ .list }} {{ .none }} {{ .words }}", "[3 4 5] [] [one two]")]
    [InlineData("{{ .map }}", "map[nil:<nil> one:1 two:2]")]
    [InlineData("{{ .nil }}", "<no value>")]
    [InlineData("{{ .absent }}", "<no value>")]
    [InlineData("{{ .deep.er.est }}", "bottom")]
    [InlineData("{{ $.s }} {{ $.deep.er.est }}", "text bottom")]
    [InlineData("{{ (.deep).er.est }}", "bottom")]
    [InlineData("{{ .point.X }} {{ .point.Y }} {{ .point.Sum }} {{ .point.Plus 8 }} {{ 8 | .point.Plus }}", "1 two 42 50 50")]
    [InlineData("{{ .point }}", "point!")]
    [InlineData("{{ printf \"%v\" .point }}", "{1 two <nil>}")]
    [InlineData("{{ (same .deep).er.est }}", "bottom")]
    public void Values_are_reached_by_fields_and_methods(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("{{ .s | upper }}", "TEXT")]
    [InlineData("{{ .s | upper | printf \"%s-%s\" \"a\" }}", "a-TEXT")]
    [InlineData("{{ add 1 2 | add 3 }}", "6")]
    [InlineData("{{ add (add 1 2) (add 3 4) }}", "10")]
    [InlineData("{{ (1) }}", "1")]
    [InlineData("{{ ((((1)))) }}", "1")]
    [InlineData("{{ join \",\" \"a\" \"b\" }} {{ join \",\" }} {{ \"c\" | join \"-\" \"a\" }}", "a,b  a-c")]
    [InlineData("{{ count }} {{ add count 1 }}", "3 4")]
    [InlineData("{{ half 3 }} {{ half 3.0 }} {{ wide 5 }} {{ positive 5 }} {{ wide 1e3 }}", "1.5 1.5 5 5 1000")]
    [InlineData("{{ call adder 1 2 }}", "3")]
    [InlineData("{{ keys .map }} {{ keys nil }}", "[nil one two] []")]
    public void Pipelines_pass_results_on(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("{{ $x := 1 }}{{ $x }}", "1")]
    [InlineData("{{ $x := 1 }}{{ $x = 2 }}{{ $x }}", "2")]
    [InlineData("{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ $x }}{{ end }}{{ $x }}", "21")]
    [InlineData("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}", "2")]
    [InlineData("{{ $x := 1 }}{{ $x := 2 }}{{ $x }}", "2")]
    [InlineData("{{ $x := .deep }}{{ $x.er.est }}", "bottom")]
    [InlineData("{{ with $x := .s }}{{ $x }}{{ end }}", "text")]
    [InlineData("{{ if $x := .s }}{{ $x }}{{ else }}{{ $x }}!{{ end }}", "text")]
    [InlineData("{{ if $x := .empty }}{{ else }}[{{ $x }}]{{ end }}", "[]")]
    [InlineData("{{ range $i, $x := .list }}{{ $i }}={{ $x }};{{ end }}", "0=3;1=4;2=5;")]
    [InlineData("{{ $x := 0 }}{{ range .list }}{{ $x = add $x . }}{{ end }}{{ $x }}", "12")]
    [InlineData("{{ $x := 9 }}{{ range $x = .list }}{{ $x }}{{ end }}{{ $x }}", "3455")]
    [InlineData("{{ $i := 9 }}{{ $x := 9 }}{{ range $i, $x = .list }}{{ end }}{{ $i }}{{ $x }}", "25")]
    [InlineData("{{ ($x := 1) }}{{ $x }}", "11")]
    public void Variables_live_until_the_end_of_their_block(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("a {{- 1 -}} b", "a1b")]
    [InlineData("a\n\n {{- 1 }} b", "a1 b")]
    [InlineData("a {{ 1 -}}\n\n b", "a 1b")]
    [InlineData("a {{- -1 }}", "a-1")]
    [InlineData("{{\n1\n}}", "1")]
    [InlineData("{{ 1 }}\n{{- /* c */}}\n2", "1\n2")]
    [InlineData("{{- \"x\" -}}   {{- \"y\" -}}", "xy")]
    public void Trim_markers_take_white_space_away(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));
}
