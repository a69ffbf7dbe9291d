using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Values;

/// <summary>Which subcharts take part, and what their templates are called then.</summary>
public sealed class ChoosingSubcharts : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "top/charts/mid/charts/low/templates/a.yaml")]
    [InlineData("dependencies: null\n", "top/charts/mid/charts/low/templates/a.yaml")]
    [InlineData("dependencies: []\n", "")]
    public void Conditions_of_subcharts_count_below_a_list_of_dependencies_even_an_empty_one(string dependencies, string rendered)
    {
        WriteChart("top", "top", dependencies);
        WriteChart("top/charts/mid", "mid", "dependencies: [{name: low, version: 1.0.0, condition: low.enabled}]\n");
        folder.Write("top/charts/mid/values.yaml", "low: {enabled: false}\n");
        WriteTemplate("top/charts/mid/charts/low", "low");

        Assert.Equal(rendered, string.Join(' ', Sources()));
    }

    [Theory]
    [InlineData("", "top/charts/mid/charts/low/charts/deep/templates/a.yaml")]
    [InlineData("dependencies: [{name: low, version: 1.0.0}]\n", "top/charts/other/charts/low/charts/deep/templates/a.yaml")]
    public void What_is_inside_a_chart_that_nobody_declares_below_an_alias_keeps_its_path(string dependenciesOfMid, string deep)
    {
        WriteChart("top", "top", "dependencies: [{name: mid, version: 1.0.0, alias: other}]\n");
        WriteTemplate("top/charts/mid", "mid", dependenciesOfMid);
        WriteTemplate("top/charts/mid/charts/low", "low");
        WriteTemplate("top/charts/mid/charts/low/charts/deep", "deep");

        Assert.Equal(
            new[] { deep, "top/charts/other/charts/low/templates/a.yaml", "top/charts/other/templates/a.yaml" }.Order(StringComparer.Ordinal),
            Sources().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_two_aliases_share_without_declaring_it_is_rendered_once_under_the_last()
    {
        WriteChart("top", "top", "dependencies: [{name: mid, version: 1.0.0, alias: one}, {name: mid, version: 1.0.0, alias: two}]\n");
        WriteChart("top/charts/mid", "mid", "dependencies: []\n");
        WriteChart("top/charts/mid/charts/low", "low", "dependencies: [{name: deep, version: 9.0.0}]\n");
        WriteTemplate("top/charts/mid/charts/low/charts/deep", "deep");

        Assert.Equal("top/charts/two/charts/low/charts/deep/templates/a.yaml", Assert.Single(Sources()));
    }

    [Fact]
    public void What_two_aliases_share_without_declaring_it_imports_values_once()
    {
        WriteChart("top", "top", "dependencies: [{name: mid, version: 1.0.0, alias: one}, {name: mid, version: 1.0.0, alias: two}]\n");
        WriteChart("top/charts/mid", "mid", "dependencies: []\n");
        WriteChart("top/charts/mid/charts/low", "low", "dependencies: [{name: deep, version: 1.0.0, import-values: [data]}]\n");
        WriteChart("top/charts/mid/charts/low/charts/deep", "deep", "");

        string warnings = HelmTemplate.Run(["top"], folder.Root).Errors;

        Assert.Equal("level=WARN msg=\"ImportValues missing table\" error=\"\\\"exports\\\" is not a table\"\n", warnings);
    }

    private void WriteTemplate(string path, string name, string dependencies = "")
    {
        WriteChart(path, name, dependencies);
        folder.Write(path + "/templates/a.yaml", "a: 1\n");
    }

    private void WriteChart(string path, string name, string dependencies)
        => folder.Write(path + "/Chart.yaml", $"apiVersion: v2\nname: {name}\nversion: 1.0.0\n{dependencies}");

    private IEnumerable<string> Sources()
    {
        const string Source = "# Source: ";
        CommandOutput output = HelmTemplate.Run(["top"], folder.Root);
        Assert.Empty(output.Errors);
        return output.Output.Split('\n').Where(line => line.StartsWith(Source, StringComparison.Ordinal)).Select(line => line[Source.Length..]);
    }
}
