using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class PublishingTwice : InTheShopWithGitOps
{
    private static readonly string[] Publish =
    [
        "publish", "--registries", "oci-layout:out", "--gitops-repository", "../gitops", "--registry-aliases", "registry.shop.example.com/charts",
    ];

    [Fact]
    public async Task Pushes_and_opens_pull_requests_once()
    {
        CommandLineRun first = await CommandLineRun.InAsync(Shop.Root, Publish);
        CommandLineRun second = await CommandLineRun.InAsync(Shop.Root, Publish);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal((5, 3), (Count(first.Out, "  pushed  "), Count(first.Out, "pull request created")));
        Assert.Equal((5, 3), (Count(second.Out, "  unchanged  "), Count(second.Out, "pull request unchanged")));
        Assert.Equal("buildtasks/ledger\nbuildtasks/web\nbuildtasks/worker\nmain", await GitOps.GitAsync("branch", "--format=%(refname:short)"));
        Assert.Contains("targetRevision: 2.3.1 # bumped by CI", await GitOps.GitAsync("show", "buildtasks/web:apps/dev/web.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_digests_that_the_README_shows()
    {
        await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:registry");
        CommandLineRun second = await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:registry");

        string[] shown = Rows(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "README.md")));
        Assert.Equal(3, shown.Length);
        Assert.Superset(shown.ToHashSet(), Rows(second.Out).ToHashSet());

        static string[] Rows(string text) =>
        [
            .. text.Split('\n').Where(line => line.Contains(" oci-layout:registry#", StringComparison.Ordinal))
                .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }

    [Fact]
    public async Task With_a_library_alone_has_nothing_to_bump()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, [.. Publish, "--charts", "charts/common", "--require-bump"]);

        Assert.EndsWith("\n== GitOps ==\nNothing to change.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Pushing_dry_packs_nothing_here_and_says_what_would_be_pushed()
    {
        string[] push = ["push", "--registries", "oci-layout:out"];

        CommandLineRun dry = await CommandLineRun.InAsync(Shop.Root, [.. push, "--dry-run"]);
        string left = await Shop.Git.GitAsync("status", "--porcelain");
        CommandLineRun real = await CommandLineRun.InAsync(Shop.Root, push);

        Assert.Equal((0, 5, string.Empty), (dry.ExitCode, Count(dry.Out, "would push"), left));
        Assert.Equal(LastColumn(real.Out), LastColumn(dry.Out));

        static string[] LastColumn(string table) => [.. table.TrimEnd().Split('\n').Select(line => line.Split(' ')[^1])];
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("bump", "--gitops-repository", "../gitops")]
    public async Task Reading_back_names_every_chart_that_is_not_there(params string[] verb)
    {
        await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:out");

        CommandLineRun run = await CommandLineRun.InAsync(
            Shop.Root, [.. verb, "oci-layout:out#web:2.3.1", "oci-layout:out#web:9.0.0", "oci-layout:out#nothing:1.0.0"]);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("web:9.0.0", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing:1.0.0", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("web:2.3.1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_touches_nothing_and_shows_the_diff()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, [.. Publish, "--dry-run"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("would push", run.Out, StringComparison.Ordinal);
        Assert.Contains("+    targetRevision: 2.3.1 # bumped by CI", run.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
        Assert.Equal("main", await GitOps.GitAsync("branch", "--format=%(refname:short)"));
    }

    [Fact]
    public async Task With_other_content_under_the_same_version_names_the_files_and_bumps_the_others()
    {
        await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:out");
        Shop.Replace("charts/ledger/values.yaml", "20Gi", "30Gi");
        await Shop.Git.CommitAllAsync("more room");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, Publish);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ledger 1.0.2", run.Error, StringComparison.Ordinal);
        Assert.Contains("values.yaml", run.Error, StringComparison.Ordinal);
        Assert.Equal("buildtasks/web\nbuildtasks/worker\nmain", await GitOps.GitAsync("branch", "--format=%(refname:short)"));
    }

    [Fact]
    public async Task With_a_chart_that_lint_refuses_pushes_nothing()
    {
        Shop.Replace("charts/ledger/values.yaml", "port: 5432", "port: none");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, Publish);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Lint failed, so nothing was pushed.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "out")));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
