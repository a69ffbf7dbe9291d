using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary>What <c>helm template</c> writes to standard error besides errors.</summary>
public sealed class LoggingAsHelm : IDisposable
{
    private const string Dependencies =
        "level=INFO msg=\"Warning: Dependencies are handled in Chart.yaml since apiVersion \\\"v2\\\". "
        + "We recommend migrating dependencies to Chart.yaml.\"\n";

    private const string Locking =
        "level=INFO msg=\"Warning: Dependency locking is handled in Chart.lock since apiVersion \\\"v2\\\". "
        + "We recommend migrating to Chart.lock.\"\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("v1", "")]
    [InlineData("v2", Locking + Dependencies)]
    public void Warns_of_files_that_only_the_first_version_of_charts_has(string apiVersion, string expected)
    {
        folder.Write("web/Chart.yaml", $"apiVersion: {apiVersion}\nname: web\nversion: 1.0.0\n");
        folder.Write("web/requirements.lock", "dependencies: []\n");
        folder.Write("web/requirements.yaml", "dependencies: []\n");

        Assert.Equal(expected, HelmTemplate.Run(["web"], folder.Root).Errors);
    }

    [Fact]
    public void Warns_of_them_in_a_chart_that_cannot_be_loaded_too()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/requirements.yaml", "dependencies: none\n");

        Assert.Equal(
            Dependencies
            + "Error: cannot load requirements.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string "
            + "into Go struct field Metadata.dependencies of type []*v2.Dependency\n",
            HelmTemplate.Run(["web"], folder.Root).Errors);
    }

    [Fact]
    public void Shows_details_when_asked_to()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: kid, version: 1.x}]\n");
        folder.Write("web/values.schema.json", "{\"type\": \"object\"}");
        folder.Write("web/charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 1.0.0\n");

        Assert.Equal(
            $$"""
            level=DEBUG msg="Original chart version" version=""
            level=DEBUG msg="setting version to >0.0.0-0"
            level=DEBUG msg="Chart path" path={{folder["web"]}}
            level=DEBUG msg="chart name" chart-name=web
            level=DEBUG msg="unmarshalled JSON schema" schema="{\"type\": \"object\"}"
            level=DEBUG msg="number of dependencies in the chart" chart=web dependencies=1
            level=DEBUG msg="number of dependencies in the chart" chart=kid dependencies=0

            """,
            HelmTemplate.Run(["web", "--debug", "--devel"], folder.Root).Errors);
    }
}
