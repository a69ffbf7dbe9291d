using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary>Each of forty values holds the one before it twice: written out it would fill any disk.</summary>
public sealed class ValuesThatDouble : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("toJson $d")]
    [InlineData("toRawJson $d")]
    [InlineData("toPrettyJson $d")]
    [InlineData("toYaml $d")]
    [InlineData("toToml (dict \"d\" $d)")]
    [InlineData("print $d")]
    public void Are_refused_as_text(string call)
    {
        Assert.Matches("more than the limit of 33554432", Render("dict \"a\" $d \"b\" $d", call));
        Assert.Matches("more than the limit of 33554432", Render("list $d $d", call));
    }

    [Fact]
    public void Are_refused_as_copies()
        => Assert.Contains("the copy would have more than 1048576 parts", Render("list $d $d", "deepCopy $d | len"), StringComparison.Ordinal);

    [Fact]
    public void Are_compared_part_by_part()
        => Assert.Contains(
            "x: true",
            Render("list $d $d", "deepEqual $d $e", more: "{{ $e := list }}{{ range 40 }}{{ $e = list $e $e }}{{ end }}"),
            StringComparison.Ordinal);

    private string Render(string doubling, string call, string more = "")
    {
        folder.Write("c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n");
        folder.Write("c/templates/a.yaml", $"{{{{ $d := list }}}}{{{{ range 40 }}}}{{{{ $d = {doubling} }}}}{{{{ end }}}}{more}x: {{{{ {call} }}}}");
        CommandOutput output = HelmTemplate.Run(["c"], folder.Root);
        return output.Output + output.Errors;
    }
}
