using System.Text.Json;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class PlanningARun : IAsyncLifetime
{
    private ExampleRepository shop = null!;

    public async Task InitializeAsync() => shop = await ExampleRepository.CreateAsync();

    public Task DisposeAsync()
    {
        shop.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Without_a_base_every_chart_is_in_dependencies_first()
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "plan");

        Assert.Equal(
            """
            CHART   VERSION  PATH           RUN  WHY
            common  1.4.0    charts/common  yes  every chart was asked for
            ledger  1.0.2    charts/ledger  yes  every chart was asked for
            web     2.3.1    charts/web     yes  every chart was asked for
            worker  0.9.4    charts/worker  yes  every chart was asked for
            shop    5.0.0    charts/shop    yes  every chart was asked for

            5 of 5 charts

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_changed_chart_brings_all_that_use_it()
    {
        await shop.Git.GitAsync("checkout", "--quiet", "-b", "topic");
        shop.Replace("charts/common/templates/_names.tpl", "63", "53");
        await shop.Git.CommitAllAsync("fix: shorter names");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "plan", "--since", "main");

        Assert.Equal(
            """
            CHART   VERSION  PATH           RUN  WHY
            common  1.4.0    charts/common  yes  templates/_names.tpl changed
            ledger  1.0.2    charts/ledger  no   unchanged since main
            web     2.3.1    charts/web     yes  depends on common, which changed
            worker  0.9.4    charts/worker  yes  depends on common, which changed
            shop    5.0.0    charts/shop    yes  depends on web, which changed

            4 of 5 charts

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Work_that_is_not_committed_counts_and_ignored_files_do_not()
    {
        shop.Write("charts/worker/templates/extra.yaml", "a: b\n");
        shop.Replace("charts/web/ci/ingress-values.yaml", "debug", "info");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "plan", "--since", "main", "--output", "json");

        Assert.Equal(["worker", "shop"], Charts(run));
    }

    [Fact]
    public async Task The_json_is_a_matrix_and_nothing_else()
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "plan", "charts/ledger", "--output", "json");

        Assert.Equal(
            """
            {
              "include": [
                {
                  "chart": "ledger",
                  "path": "charts/ledger",
                  "version": "1.0.2",
                  "reason": "every chart was asked for"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task A_shallow_clone_gets_told_how_to_fetch()
    {
        await shop.Git.CommitAllAsync("second");
        string clone = shop.Path("shallow");
        await shop.Git.GitAsync("clone", "--quiet", "--depth=1", "file://" + shop.Root, clone);

        CommandLineRun run = await CommandLineRun.InAsync(clone, "plan", "--since", "HEAD~1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'HEAD~1' names no branch, tag or commit of this clone. The clone is shallow: fetch the history first (GitHub Actions: actions/checkout with 'fetch-depth: 0'", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Charts(CommandLineRun run)
        => JsonDocument.Parse(run.Out).RootElement.GetProperty("include").EnumerateArray().Select(entry => entry.GetProperty("chart").GetString());
}
