using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

public sealed class LoggingUnderDebug : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LoggingUnderDebug()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/values.yaml", "db: {}\n");
        folder.Write("web/values.schema.json", "{}");
        folder.Write("web/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tells_the_chart_and_what_its_values_are_checked_against()
    {
        var output = HelmTemplate.Run(["rel", "web", "--debug", "--version", "1.x"], folder.Root);

        Assert.Equal(
            "level=DEBUG msg=\"Original chart version\" version=1.x\n"
            + $"level=DEBUG msg=\"Chart path\" path={Path.Combine(folder.Root, "web")}\n"
            + "level=DEBUG msg=\"chart name\" chart-name=web\n"
            + "level=DEBUG msg=\"number of dependencies in the chart\" chart=web dependencies=1\n"
            + "level=DEBUG msg=\"number of dependencies in the chart\" chart=db dependencies=0\n",
            output.Errors);
    }

    [Fact]
    public void Tells_nothing_without_being_asked()
        => Assert.Equal("", HelmTemplate.Run(["rel", "web"], folder.Root).Errors);

    [Fact]
    public void Leaves_schemas_out_that_are_not_checked()
        => Assert.DoesNotContain(
            "dependencies", HelmTemplate.Run(["rel", "web", "--debug", "--skip-schema-validation"], folder.Root).Errors, StringComparison.Ordinal);
}
