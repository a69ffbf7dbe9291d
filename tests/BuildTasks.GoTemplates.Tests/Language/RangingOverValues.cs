namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class RangingOverValues
{
    [Theory]
    [InlineData("{{ range .list }}-{{ . }}-{{ end }}", "-3--4--5-")]
    [InlineData("{{ range .none }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ range .nil }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ range .absent }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ range $k, $v := .map }}{{ $k }}={{ $v }} {{ end }}", "nil=<no value> one=1 two=2 ")]
    [InlineData("{{ range $v := .map }}{{ $v }} {{ end }}", "<no value> 1 2 ")]
    [InlineData("{{ range $k, $_ := .strings }}{{ $k }}{{ . }}{{ end }}", "ax")]
    [InlineData("{{ range 3 }}{{ . }}{{ end }}", "012")]
    [InlineData("{{ range $i := 3 }}{{ $i }}{{ end }}", "012")]
    [InlineData("{{ range 0 }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ range -1 }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ range .i64 }}{{ . }}{{ if eq . 2 }}{{ break }}{{ end }}{{ end }}", "012")]
    [InlineData("{{ range .b }}{{ if eq . 3 }}{{ printf \"%T\" . }}{{ break }}{{ end }}{{ end }}", "uint8")]
    [InlineData("{{ range .list }}{{ if eq . 4 }}{{ continue }}{{ end }}{{ . }}{{ end }}", "35")]
    [InlineData("{{ range .list }}{{ range $.list }}{{ if eq . 4 }}{{ break }}{{ end }}{{ . }}{{ end }};{{ end }}", "3;3;3;")]
    [InlineData("{{ range .list }}{{ with 1 }}{{ break }}{{ end }}{{ end }}x", "x")]
    [InlineData("{{ range $i, $v := .none }}{{ else }}{{ $v }}{{ end }}", "[]")]
    public void Items_come_in_order(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("{{ range .s }}{{ end }}", "template: t:1:9: executing \"t\" at <.s>: range can't iterate over text")]
    [InlineData("{{ range .f }}{{ end }}", "template: t:1:9: executing \"t\" at <.f>: range can't iterate over 1.5")]
    [InlineData("{{ range .t }}{{ end }}", "template: t:1:9: executing \"t\" at <.t>: range can't iterate over true")]
    [InlineData("{{ range $i, $v := 3 }}{{ end }}", "template: t:1:19: executing \"t\" at <3>: can't use 3 to iterate over more than one variable")]
    public void Other_values_are_refused(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));
}
