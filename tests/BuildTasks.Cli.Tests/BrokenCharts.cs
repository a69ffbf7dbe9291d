using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Charts that nobody can publish. The golden file is what users get to read, all of it.</summary>
public sealed class BrokenCharts : InTheShop
{
    private static readonly (string Situation, string File, string Old, string New)[] Changes =
    [
        ("broken YAML in Chart.yaml", "charts/web/Chart.yaml", "name: web", "name: [web"),
        ("a version that is none", "charts/web/Chart.yaml", "version: 2.3.1", "version: two"),
        ("no version", "charts/web/Chart.yaml", "version: 2.3.1 ", ""),
        ("no name", "charts/web/Chart.yaml", "name: web\n", ""),
        ("a type that is none", "charts/web/Chart.yaml", "type: application", "type: app"),
        ("two charts with one name", "charts/web/Chart.yaml", "name: web", "name: ledger"),
        ("a local chart that is not there", "charts/web/Chart.yaml", "file://../common", "file://../commons"),
        ("a circle", "charts/common/Chart.yaml", "type: library", "type: library\ndependencies: [{name: web, version: '*', repository: 'file://../web'}]"),
        ("broken YAML in values.yaml", "charts/ledger/values.yaml", "port: 5432", "port: [5432"),
    ];

    [Fact]
    public async Task Are_named_with_file_line_and_remedy_and_nothing_is_published()
    {
        Transcript transcript = new Transcript("broken-charts").Hide(Shop.Root, "{shop}");
        foreach ((string situation, string file, string old, string text) in Changes)
        {
            Shop.Replace(file, old, text);
            foreach (string[] call in new string[][] { ["lint"], ["publish", "--registries", "oci-layout:out"] })
            {
                transcript.Add(situation, call, await CommandLineRun.InAsync(Shop.Root, call));
            }

            Assert.Equal($" M {file}", await Shop.Git.GitAsync("status", "--porcelain"));
            await Shop.Git.GitAsync("checkout", "--quiet", ".");
        }

        transcript.MatchesGolden();
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("package")]
    [InlineData("publish --registries oci-layout:out")]
    public async Task That_leave_out_their_own_Chart_yaml_are_refused_in_the_name_of_the_helmignore(string call)
    {
        Shop.Write("charts/common/.helmignore", "*.log\n!README.md\n");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, call.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("charts/common/.helmignore: it leaves out Chart.yaml, and with it the chart.", run.Out + run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Shop.Path("shop/out")));
    }
}
