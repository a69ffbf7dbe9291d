using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class GettingAVersion : IAsyncLifetime
{
    private ExampleRepository shop = null!;

    public async Task InitializeAsync() => shop = await ExampleRepository.CreateAsync();

    public Task DisposeAsync()
    {
        shop.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Of_one_chart_prints_the_version_alone()
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "charts/web");

        Assert.Equal(new CommandLineRun(0, "2.3.1\n", string.Empty), run);
    }

    [Fact]
    public async Task Of_several_charts_prints_a_line_for_each()
    {
        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version");

        Assert.Equal("common 1.4.0\nledger 1.0.2\nweb 2.3.1\nworker 0.9.4\nshop 5.0.0\n", run.Out);
    }

    [Fact]
    public async Task From_tags_counts_the_commits_that_touch_the_chart_or_what_it_uses()
    {
        await shop.Git.GitAsync("tag", "web-2.3.1");
        await shop.Git.GitAsync("tag", "ledger/v1.0.2");
        shop.Write("charts/web/templates/a.yaml", "a: b\n");
        await shop.Git.CommitAllAsync("feat: a");
        shop.Write("charts/common/templates/_b.tpl", string.Empty);
        await shop.Git.CommitAllAsync("fix: b");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "--strategy", "tag", "--charts", "charts/*");

        Assert.Equal("common 0.0.0-alpha.0.2\nledger 1.0.2\nweb 2.3.2-alpha.0.2\nworker 0.0.0-alpha.0.2\nshop 0.0.0-alpha.0.3\n", run.Out);
    }

    [Fact]
    public async Task From_conventional_commits_ripples_to_the_charts_above()
    {
        foreach (string tag in new[] { "common-1.4.0", "ledger-1.0.2", "web-2.3.1", "worker-0.9.4", "shop-5.0.0" })
        {
            await shop.Git.GitAsync("tag", tag);
        }

        shop.Replace("charts/common/templates/_names.tpl", "63", "53");
        await shop.Git.CommitAllAsync("feat(common): shorter names");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "--strategy", "conventional");

        Assert.Equal("common 1.5.0\nledger 1.0.2\nweb 2.3.2\nworker 0.9.5\nshop 5.0.1\n", run.Out);
    }

    [Fact]
    public async Task Of_a_channel_ends_in_the_commit()
    {
        string commit = (await shop.Git.GitAsync("rev-parse", "HEAD"))[..7];
        string expected = commit.All(char.IsAsciiDigit) ? "g" + commit : commit;

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "charts/web", "--channel", "pr.42");

        Assert.Equal($"2.3.2-pr.42.{expected}\n", run.Out);
    }

    [Fact]
    public async Task And_writing_it_changes_nothing_but_the_version()
    {
        string before = shop.Read("charts/web/Chart.yaml");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "charts/web", "--chart-version", "2.4.0-rc.1", "--app-version", "9.0.0", "--write");

        Assert.Equal("2.4.0-rc.1\n", run.Out);
        Assert.Equal(before.Replace("2.3.1", "2.4.0-rc.1", StringComparison.Ordinal).Replace("8.14.0", "9.0.0", StringComparison.Ordinal), shop.Read("charts/web/Chart.yaml"));
        Assert.Equal(" M charts/web/Chart.yaml", await shop.Git.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task And_writing_it_moves_exact_pins_of_local_charts_along()
    {
        shop.Replace("charts/web/Chart.yaml", "\">=1.0.0 <2.0.0\"", "1.4.0 # exact");

        CommandLineRun run = await CommandLineRun.InAsync(shop.Root, "version", "charts/common", "charts/web", "--chart-version", "1.9.0", "--write");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    version: 1.9.0 # exact\n", shop.Read("charts/web/Chart.yaml"), StringComparison.Ordinal);
    }
}
