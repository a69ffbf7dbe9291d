using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Tests.Values;

public sealed class CoalescingValues
{
    private readonly HelmLog log = new();

    [Theory]
    [InlineData("a: {b: 1, c: 2}", "a: {c: 3}", """{"a":{"b":1,"c":3}}""")]
    [InlineData("a: [1, 2]", "a: [3]", """{"a":[3]}""")]
    [InlineData("a: {b: 1}", "a: null", "{}")]
    [InlineData("a: {b: 1, c: 2}", "a: {b: null}", """{"a":{"c":2}}""")]
    [InlineData("a: null", "b: 1", """{"b":1}""")]
    [InlineData("{}", "a: null", """{"a":null}""")]
    public void Puts_given_values_over_those_of_the_chart(string chart, string given, string json)
        => Assert.Equal(json, GoJson.Marshal(ValueCoalescing.Coalesce(Make("top", chart), GoYaml.ParseMap(given), log)));

    [Fact]
    public void Hands_globals_and_values_down_to_subcharts()
    {
        Chart chart = Make("top", "global: {g: 1}\nsub: {a: 2}", Make("sub", "a: 1\nb: 1\nglobal: {h: 1}"));

        Assert.Equal(
            """{"global":{"g":1},"sub":{"a":2,"b":1,"global":{"g":1,"h":1}}}""",
            GoJson.Marshal(ValueCoalescing.Coalesce(chart, [], log)));
    }

    [Fact]
    public void Warns_about_a_map_over_something_else()
    {
        ValueCoalescing.Coalesce(Make("top", "a: 1"), GoYaml.ParseMap("a: {b: 1}"), log);

        Assert.Equal(["level=INFO msg=\"warning: skipped value for top.a: Not a table.\""], log.Lines);
    }

    [Fact]
    public void Leaves_the_chart_and_the_given_values_alone()
    {
        Chart chart = Make("top", "a: {b: 1}");
        GoMap given = GoYaml.ParseMap("a: {c: 2}");

        ValueCoalescing.Coalesce(chart, given, log);

        Assert.Equal("""{"a":{"b":1}}""", GoJson.Marshal(chart.Values));
        Assert.Equal("""{"a":{"c":2}}""", GoJson.Marshal(given));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("web: {enabled: false}", false)]
    [InlineData("web: {enabled: no-bool}", true)]
    [InlineData("tags: {front: false}", false)]
    [InlineData("tags: {front: false}\nweb: {enabled: true}", true)]
    public void Switches_dependencies_by_conditions_and_tags(string given, bool isOn)
    {
        Chart chart = Make("top", "{}", Make("web", "{}")).With(new ChartMetadata
        {
            Name = "top",
            Version = "1.0.0",
            Dependencies = [new ChartDependency { Name = "web", Version = "1.x", Condition = "web.enabled", Tags = ["front"] }],
        });

        Assert.Equal(isOn, ChartDependencies.Resolve(chart, GoYaml.ParseMap(given), log).Subcharts.Count == 1);
    }

    [Fact]
    public void Renames_and_repeats_dependencies_by_alias_and_imports_their_values()
    {
        Chart chart = Make("top", "{}", Make("web", "exports: {x: {port: 80}}\ninner: {a: 1}")).With(new ChartMetadata
        {
            Name = "top",
            Version = "1.0.0",
            Dependencies =
            [
                new ChartDependency { Name = "web", Version = "*", Alias = "one", ImportValues = new GoList(["x"]) },
                new ChartDependency { Name = "web", Version = "*", ImportValues = new GoList([GoYaml.ParseMap("{child: inner, parent: up}")]) },
            ],
        });

        Chart resolved = ChartDependencies.Resolve(chart, [], log);

        Assert.Equal(["one", "web"], resolved.Subcharts.Select(subchart => subchart.Name));
        Assert.Equal(80.0, resolved.Values.Get("port"));
        Assert.Equal("""{"a":1}""", GoJson.Marshal(resolved.Values.Get("up")));
    }

    private static Chart Make(string name, string values, params Chart[] subcharts)
        => new(new ChartMetadata { Name = name, Version = "1.2.3" }, [], subcharts) { Values = GoYaml.ParseMap(values) };
}
