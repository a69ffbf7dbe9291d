using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>A build server reads commands out of its log; texts of charts and GitOps repositories come to stand there too.</summary>
public sealed class ChartsThatSpeakToABuildServer : InTheShopWithGitOps
{
    [Fact]
    public async Task Are_not_heard_when_a_finding_has_their_words()
    {
        Shop.Write("charts/web/templates/speaks.yaml", "{{ mustRegexMatch \"(first\\n::error::second\\n  ##[endgroup]third\" \"\" }}\n");

        CommandLineRun lint = await CommandLineRun.InAsync(Shop.Root, "lint", "--charts", "charts/web");

        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("first", lint.Out, StringComparison.Ordinal);
        Assert.Contains("|     ::error::second", lint.Out, StringComparison.Ordinal);
        Assert.Contains("## [endgroup]third", lint.Out, StringComparison.Ordinal);
        AssertNoCommands(lint);
    }

    [Fact]
    public async Task Are_not_heard_when_a_diff_shows_their_lines()
    {
        string application = File.ReadAllText(Path.Combine(GitOps.Folder, "apps/dev/web.yaml"));
        string speaking = application.Replace("targetRevision:", "::stop-commands::x: y\n    targetRevision:", StringComparison.Ordinal);
        GitOps.Write("apps/dev/web.yaml", speaking);
        await GitOps.CommitAllAsync("Speak");
        await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:../out", "--destination", "../packages");

        CommandLineRun bump = await CommandLineRun.InAsync(
            Shop.Root,
            "bump",
            "oci-layout:../out#web:2.3.1",
            "--gitops-repository",
            "../gitops",
            "--registry-aliases",
            "registry.shop.example.com/charts",
            "--dry-run");

        Assert.Equal((0, string.Empty), (bump.ExitCode, bump.Error));
        Assert.Contains("::stop-commands::x", bump.Out, StringComparison.Ordinal);
        AssertNoCommands(bump);
    }

    private static void AssertNoCommands(CommandLineRun run)
        => Assert.DoesNotContain(
            (run.Out + run.Error).Split('\n'),
            line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal));
}
