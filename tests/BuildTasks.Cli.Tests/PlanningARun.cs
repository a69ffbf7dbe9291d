using System.Text.Json;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class PlanningARun : InTheShop
{
    [Fact]
    public async Task Without_a_base_every_chart_is_in_dependencies_first()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan");

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
    public async Task In_a_folder_below_the_configuration_file_takes_the_charts_that_the_file_names()
    {
        Shop.Write("buildtasks.yaml", "charts: [charts/*]\nexclude: [charts/shop]\n");

        CommandLineRun run = await CommandLineRun.InAsync(Path.Combine(Shop.Root, "charts/web"), "plan");

        Assert.Equal(
            """
            CHART   VERSION  PATH       RUN  WHY
            common  1.4.0    ../common  yes  every chart was asked for
            web     2.3.1    .          yes  every chart was asked for
            ledger  1.0.2    ../ledger  yes  every chart was asked for
            worker  0.9.4    ../worker  yes  every chart was asked for

            4 of 4 charts

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task A_changed_chart_brings_all_that_use_it()
    {
        await Shop.Git.GitAsync("checkout", "--quiet", "-b", "topic");
        Shop.Replace("charts/common/templates/_names.tpl", "63", "53");
        await Shop.Git.CommitAllAsync("fix: shorter names");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "--since", "main");

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
    public async Task A_base_may_begin_with_an_at_sign()
    {
        await Shop.Git.CommitAllAsync("second");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "--since", "@~1");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.EndsWith("\n0 of 5 charts\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_not_committed_counts_and_ignored_files_do_not()
    {
        Shop.Write("charts/worker/templates/extra.yaml", "a: b\n");
        Shop.Replace("charts/web/ci/ingress-values.yaml", "debug", "info");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "--since", "main", "--output", "json");

        Assert.Equal(["worker", "shop"], Charts(run));
    }

    [Fact]
    public async Task The_json_is_a_matrix_and_nothing_else()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "charts/ledger", "--output", "json");

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
        await Shop.Git.CommitAllAsync("second");
        string clone = Shop.Path("shallow");
        await Shop.Git.GitAsync("clone", "--quiet", "--depth=1", "file://" + Shop.Root, clone);

        CommandLineRun run = await CommandLineRun.InAsync(clone, "plan", "--since", "HEAD~1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "'HEAD~1' names no branch, tag or commit of this clone. The clone is shallow: fetch the history first (GitHub Actions: actions/checkout with 'fetch-depth: 0'",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("charts/{web,ledger}", "ledger web")]
    [InlineData("{folder}/shop/charts/l*", "ledger")]
    [InlineData("../shop/charts/w*", "web worker")]
    [InlineData("**/ledger,{folder}/shop/charts/web", "ledger web")]
    [InlineData("charts/* --exclude charts/{common,ledger},charts/w*", "shop")]
    [InlineData("charts/web charts/ledger --exclude charts/web", "ledger")]
    public async Task Charts_are_named_by_paths_and_globs(string arguments, string expected)
    {
        string[] charts = arguments.Replace("{folder}", Shop.Folder, StringComparison.Ordinal).Split(' ');
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, ["plan", .. charts, "--output", "json"]);

        Assert.Equal(expected, string.Join(' ', Charts(run)));
    }

    [FactOnUnix]
    public async Task A_glob_follows_a_link_in_its_place_but_no_circle()
    {
        File.CreateSymbolicLink(Path.Combine(Shop.Root, "charts", "loop"), "..");
        File.CreateSymbolicLink(Path.Combine(Shop.Root, "linked"), "charts/ledger");

        Assert.Equal(["ledger"], Charts(await CommandLineRun.InAsync(Shop.Root, "plan", "**/ledger", "--output", "json")));
        Assert.Equal(["ledger"], Charts(await CommandLineRun.InAsync(Shop.Root, "plan", "link*", "--output", "json")));
    }

    [FactOnUnix]
    public async Task Changes_are_found_when_the_root_is_a_link()
    {
        File.CreateSymbolicLink(Shop.Path("link"), Shop.Root);
        Shop.Replace("charts/ledger/values.yaml", "20Gi", "30Gi");

        Assert.Equal(["ledger", "shop"], Charts(await CommandLineRun.InAsync(Shop.Folder, "plan", "--root", "link", "--since", "main", "--output", "json")));
    }

    [Fact]
    public async Task Changes_are_found_from_a_folder_whatever_git_is_told_about_diffs()
    {
        await Shop.Git.GitAsync("config", "diff.relative", "true");
        await Shop.Git.GitAsync("config", "diff.noprefix", "true");
        Shop.Replace("charts/ledger/values.yaml", "20Gi", "30Gi");

        Assert.Equal(
            ["ledger", "shop"],
            Charts(await CommandLineRun.InAsync(Shop.Root, "plan", "*", "--root", "charts", "--since", "main", "--output", "json")));
    }

    [FactOnUnix]
    public async Task A_chart_behind_a_link_changes_with_its_files_and_with_the_link()
    {
        Directory.Move(Path.Combine(Shop.Root, "charts", "ledger"), Path.Combine(Shop.Root, "ledger"));
        File.CreateSymbolicLink(Path.Combine(Shop.Root, "charts", "ledger"), "../ledger");
        await Shop.Git.CommitAllAsync("move it");
        Shop.Replace("ledger/values.yaml", "20Gi", "30Gi");

        Assert.Equal(["ledger", "shop"], Charts(await CommandLineRun.InAsync(Shop.Root, "plan", "--since", "HEAD", "--output", "json")));

        await Shop.Git.GitAsync("checkout", "--quiet", ".");
        Directory.Move(Path.Combine(Shop.Root, "ledger"), Path.Combine(Shop.Root, "book"));
        await Shop.Git.CommitAllAsync("feat: another name");
        File.Delete(Path.Combine(Shop.Root, "charts", "ledger"));
        File.CreateSymbolicLink(Path.Combine(Shop.Root, "charts", "ledger"), "../book");
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "charts/ledger", "--since", "HEAD");

        Assert.Contains("ledger  1.0.2    charts/ledger  yes  ledger changed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_in_a_submodule_changes_with_the_submodule()
    {
        GitRepository library = await GitRepository.CreateAsync(Shop.Path("library"));
        library.Write("charts/base/Chart.yaml", "apiVersion: v2\nname: base\nversion: 1.0.0\n");
        await library.CommitAllAsync("Start");
        await Shop.Git.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.Folder, "vendor");
        await Shop.Git.CommitAllAsync("Use the library");
        GitRepository vendor = new(Path.Combine(Shop.Root, "vendor"));
        vendor.Write("charts/base/values.yaml", "a: 1\n");
        await vendor.CommitAllAsync("feat: a value");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "plan", "vendor/charts/*", "charts/web", "--since", "main", "--output", "json");

        Assert.Equal(["base"], Charts(run));
        Assert.Contains("\"reason\": \"vendor changed\"", run.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Charts(CommandLineRun run)
        => JsonDocument.Parse(run.Out).RootElement.GetProperty("include").EnumerateArray().Select(entry => entry.GetProperty("chart").GetString());
}
