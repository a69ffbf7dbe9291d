using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary>Maps that are nil: <c>.Chart.Annotations</c> of a chart without any, and what <c>fromJson</c> makes of null.</summary>
public sealed class TellingNilFromEmpty : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("toJson .Chart.Annotations", "null")]
    [InlineData("toYaml (dict \"a\" .Chart.Annotations)", "a: null")]
    [InlineData("toYamlPretty .Chart.Annotations", "{}")]
    [InlineData("toToml (dict \"a\" .Chart.Annotations \"b\" 1)", "b = 1")]
    [InlineData("eq .Chart.Annotations nil", "true")]
    [InlineData("printf \"%v %T %#v\" .Chart.Annotations .Chart.Annotations .Chart.Annotations", "map[] map[string]string map[string]string(nil)")]
    [InlineData("default \"none\" .Chart.Annotations", "none")]
    [InlineData("index .Chart.Annotations \"a\" | quote", "\"\"")]
    [InlineData("merge (dict) (dict \"a\" .Chart.Annotations) | toJson", "{\"a\":null}")]
    [InlineData("toJson (fromJson \"null\")", "null")]
    [InlineData("toToml (list (fromJson \"null\"))", "toml: cannot encode array with nil element")]
    [InlineData("toToml (fromJson \"null\") | quote", "\"\"")]
    [InlineData("ne (fromJson \"null\") nil", "false")]
    [InlineData("deepEqual (fromJson \"null\") (dict)", "false")]
    [InlineData("deepEqual (fromJson \"null\") (fromJson \"null\")", "true")]
    [InlineData("deepCopy (dict \"a\" (fromJson \"null\")) | toJson", "{\"a\":null}")]
    [InlineData("merge (fromJson \"null\") (dict \"a\" 1) | toJson", "{\"a\":1}")]
    [InlineData("kindOf (fromJson \"null\")", "map")]
    public void Prints_what_Helm_prints(string expression, string printed)
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/templates/a.yaml", "a: {{ " + expression + " | toString | trim | toJson }}\n");

        CommandOutput output = HelmTemplate.Run(["web"], folder.Root);

        Assert.Equal(
            $"---\n# Source: web/templates/a.yaml\na: {GoTemplates.GoJson.Marshal(printed)}\n",
            output.Output + output.Errors);
    }

    [Fact]
    public void Keeps_annotations_that_are_empty()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\nannotations: {}\n");
        folder.Write("web/templates/a.yaml", "a: {{ toJson .Chart.Annotations }}\n");

        Assert.Equal("---\n# Source: web/templates/a.yaml\na: {}\n", HelmTemplate.Run(["web"], folder.Root).Output);
    }

    [Fact]
    public void Refuses_to_add_to_nil()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/templates/a.yaml", "a: {{ set (fromJson \"null\") \"a\" 1 }}\n");

        Assert.Contains("error calling set: assignment to entry in nil map", HelmTemplate.Run(["web"], folder.Root).Errors, StringComparison.Ordinal);
    }
}
