using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class GettingAVersion : InTheShop
{
    [Fact]
    public async Task Of_one_chart_prints_the_version_alone()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/web");

        Assert.Equal(new CommandLineRun(0, "2.3.1\n", string.Empty), run);
    }

    [Fact]
    public async Task Of_several_charts_prints_a_line_for_each()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version");

        Assert.Equal("common 1.4.0\nledger 1.0.2\nweb 2.3.1\nworker 0.9.4\nshop 5.0.0\n", run.Out);
    }

    [Fact]
    public async Task From_tags_counts_the_commits_that_touch_the_chart_or_what_it_uses()
    {
        await Shop.Git.GitAsync("tag", "web-2.3.1");
        await Shop.Git.GitAsync("tag", "ledger/v1.0.2");
        Shop.Write("charts/web/templates/a.yaml", "a: b\n");
        await Shop.Git.CommitAllAsync("feat: a");
        Shop.Write("charts/common/templates/_b.tpl", string.Empty);
        await Shop.Git.CommitAllAsync("fix: b");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "--strategy", "tag", "--charts", "charts/*");

        Assert.Equal("common 0.0.0-alpha.0.2\nledger 1.0.2\nweb 2.3.2-alpha.0.2\nworker 0.0.0-alpha.0.2\nshop 0.0.0-alpha.0.3\n", run.Out);
    }

    [Fact]
    public async Task From_conventional_commits_ripples_to_the_charts_above()
    {
        await ChangeCommonAfterTagsAsync();

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "--strategy", "conventional");

        Assert.Equal("common 1.5.0\nledger 1.0.2\nweb 2.3.2\nworker 0.9.5\nshop 5.0.1\n", run.Out);
    }

    [Theory]
    [InlineData("conventional", "5.0.1\n")]
    [InlineData("tag", "5.0.1-alpha.0.1\n")]
    public async Task Of_one_chart_from_history_is_what_it_gets_among_all_charts(string strategy, string version)
    {
        await ChangeCommonAfterTagsAsync();

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/shop", "--strategy", strategy);

        Assert.Equal(new CommandLineRun(0, version, string.Empty), run);
    }

    [Fact]
    public async Task From_history_passes_over_a_local_chart_of_another_repository()
    {
        Directory.Move(Path.Combine(Shop.Root, "charts", "common"), Shop.Path("common"));
        Shop.Replace("charts/web/Chart.yaml", "file://../common", "file://../../../common");
        await Shop.Git.CommitAllAsync("move it");
        await Shop.Git.GitAsync("tag", "web-2.3.1");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/web", "--strategy", "tag");

        Assert.Equal(new CommandLineRun(0, "2.3.1\n", string.Empty), run);
    }

    [Fact]
    public async Task Of_a_channel_ends_in_the_commit()
    {
        string commit = (await Shop.Git.GitAsync("rev-parse", "HEAD"))[..7];
        string expected = commit.All(char.IsAsciiDigit) ? "g" + commit : commit;

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/web", "--channel", "pr.42");

        Assert.Equal($"2.3.2-pr.42.{expected}\n", run.Out);
    }

    [Theory]
    [InlineData("charts/common", "1.5.0")]
    [InlineData("charts/web", "2.3.2")]
    [InlineData("charts/ledger", "1.0.3")]
    public async Task Of_a_channel_is_below_the_release_that_the_commits_lead_to(string chart, string release)
    {
        await ChangeCommonAfterTagsAsync();

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", chart, "--strategy", "conventional", "--channel", "pr.42");

        Assert.StartsWith($"{release}-pr.42.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_writing_it_changes_nothing_but_the_version()
    {
        string before = Shop.Read("charts/web/Chart.yaml");

        CommandLineRun run = await CommandLineRun.InAsync(
            Shop.Root, "version", "charts/web", "--chart-version", "2.4.0-rc.1", "--app-version", "9.0.0", "--write");

        Assert.Equal("2.4.0-rc.1\n", run.Out);
        Assert.Equal(
            before.Replace("2.3.1", "2.4.0-rc.1", StringComparison.Ordinal).Replace("8.14.0", "9.0.0", StringComparison.Ordinal),
            Shop.Read("charts/web/Chart.yaml"));
        Assert.Equal(" M charts/web/Chart.yaml", await Shop.Git.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task And_writing_it_moves_exact_pins_of_local_charts_along()
    {
        Shop.Replace("charts/web/Chart.yaml", "\">=1.0.0 <2.0.0\"", "1.4.0 # exact");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/common", "charts/web", "--chart-version", "1.9.0", "--write");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    version: 1.9.0 # exact\n", Shop.Read("charts/web/Chart.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_commits_that_leads_below_the_chart_s_own_version_is_given_with_a_warning()
    {
        await Shop.Git.GitAsync("tag", "ledger-0.9.0");
        Shop.Replace("charts/ledger/values.yaml", "20Gi", "30Gi");
        await Shop.Git.CommitAllAsync("fix: more room");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/ledger", "--strategy", "conventional");

        Assert.Equal((0, "0.9.1\n"), (run.ExitCode, run.Out));
        Assert.Equal(
            "warning: charts/ledger/Chart.yaml has version 1.0.2, and the commits lead to 0.9.1 (patch: 1 commit since tag ledger-0.9.0): "
            + "tag the release of 1.0.2, or take it with --strategy chart.\n",
            run.Error);
    }

    [FactOnUnix]
    public async Task From_commits_of_a_chart_behind_a_link_reads_the_history_of_its_files()
    {
        Directory.Move(Path.Combine(Shop.Root, "charts", "ledger"), Path.Combine(Shop.Root, "ledger"));
        File.CreateSymbolicLink(Path.Combine(Shop.Root, "charts", "ledger"), "../ledger");
        await Shop.Git.CommitAllAsync("move it");
        await Shop.Git.GitAsync("tag", "ledger-1.0.2");
        Shop.Replace("ledger/values.yaml", "20Gi", "30Gi");
        await Shop.Git.CommitAllAsync("feat: more room");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "version", "charts/ledger", "--strategy", "conventional");

        Assert.Equal(new CommandLineRun(0, "1.1.0\n", string.Empty), run);
    }

    [Theory]
    [InlineData("version: 2.3.1 ", "version: 2.3.18446744073709551615 ", "--channel pr.42", "There is no version after '2.3.18446744073709551615': its number is the largest possible one.")]
    [InlineData("version: 2.3.1 ", "<<: {version: 2.3.1} ", "--chart-version 3.0.0 --write", "charts/web/Chart.yaml: the version cannot be changed in place (")]
    public async Task That_cannot_be_had_says_why_and_writes_nothing(string before, string after, string arguments, string message)
    {
        Shop.Replace("charts/web/Chart.yaml", before, after);
        string text = Shop.Read("charts/web/Chart.yaml");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, ["version", "charts/web", .. arguments.Split(' ')]);

        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal((1, string.Empty, text), (run.ExitCode, run.Out, Shop.Read("charts/web/Chart.yaml")));
    }

    private async Task ChangeCommonAfterTagsAsync()
    {
        foreach (string tag in new[] { "common-1.4.0", "ledger-1.0.2", "web-2.3.1", "worker-0.9.4", "shop-5.0.0" })
        {
            await Shop.Git.GitAsync("tag", tag);
        }

        Shop.Replace("charts/common/templates/_names.tpl", "63", "53");
        await Shop.Git.CommitAllAsync("feat(common): shorter names");
    }
}
