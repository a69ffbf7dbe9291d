using BuildTasks.Fakes;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Lint.ChartTesting;

namespace BuildTasks.Helm.Tests.Lint.ChartTesting;

public sealed class ValuesFilesForCi
{
    private static readonly Finding Everywhere = new(FindingSeverity.Info, "chart-icon", "Chart.yaml", "icon is recommended");
    private static readonly Finding Somewhere = new(FindingSeverity.Error, "template-render", "templates/", "boom\n");

    [Fact]
    public void Files_come_by_name()
    {
        using TemporaryFolder folder = new();
        folder.Write("ci/b-values.yaml", string.Empty);
        folder.Write("ci/a-values.yaml", string.Empty);
        folder.Write("ci/values.yaml", string.Empty);
        folder.Write("ci/c-values.yml", string.Empty);

        Assert.Equal(["a-values.yaml", "b-values.yaml"], CiValuesFiles.Of(folder.Root).Select(Path.GetFileName));
        Assert.Empty(CiValuesFiles.Of(folder["ci"]));
    }

    [Fact]
    public void Findings_of_some_runs_name_their_files()
        => Assert.Equal(
            [Everywhere, Somewhere with { Message = "boom (with ci/b-values.yaml, ci/c-values.yaml)" }],
            CiValuesFiles.Merge(
            [
                ("/x/ci/a-values.yaml", [Everywhere]),
                ("/x/ci/b-values.yaml", [Everywhere, Somewhere]),
                ("/x/ci/c-values.yaml", [Everywhere, Somewhere]),
            ]));
}
