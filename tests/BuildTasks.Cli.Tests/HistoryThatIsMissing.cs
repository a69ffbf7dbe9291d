using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Checkouts that cannot answer what is asked of them. The golden file is what users get to read, all of it.</summary>
public sealed class HistoryThatIsMissing : InTheShop
{

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Shop.Git.CommitAllAsync("second");
        await Shop.Git.GitAsync("clone", "--quiet", "--depth=1", "file://" + Shop.Root, Shop.Path("shallow"));
        await Shop.Git.GitAsync("clone", "--quiet", Shop.Root, Shop.Path("detached"));
        await new GitRepository(Shop.Path("detached")).GitAsync("checkout", "--quiet", "--detach", "origin/main");
        await Shop.Git.GitAsync("clone", "--quiet", Shop.Root, Shop.Path("exported"));
        await Shop.Git.GitAsync("clone", "--quiet", Shop.Root, Shop.Path("fresh"));
        foreach (string folder in new[] { "exported", "fresh" })
        {
            using TemporaryFolder moved = new();
            Directory.Move(Shop.Path($"{folder}/.git"), moved["git"]);
        }

        await GitRepository.CreateAsync(Shop.Path("fresh"));
    }

    [Fact]
    public async Task Is_told_with_the_way_to_get_it()
    {
        (string Situation, string Folder, string Call)[] calls =
        [
            ("a shallow clone and a base", "shallow", "plan --since HEAD~1"),
            ("a shallow clone and a base of the forge's event", "shallow", $"lint --since {new string('a', 40)}"),
            ("a shallow clone and versions from tags", "shallow", "version --strategy tag"),
            ("a detached checkout and a branch that only the remote has", "detached", "plan --since topic"),
            ("a base of the remote that is not fetched", "detached", "plan --since origin/topic"),
            ("the base of a workflow for no pull request", "detached", "plan --since origin/"),
            ("no repository and a base", "exported", "plan --since main"),
            ("no repository and versions from tags", "exported", "version --strategy conventional"),
            ("no repository and a channel", "exported", "version --channel pr.42"),
            ("no commit yet and versions from tags", "fresh", "version --strategy tag"),
            ("no commit yet and a channel", "fresh", "version --channel pr.42"),
        ];
        Transcript transcript = new Transcript("history").Hide(Shop.Folder, "{folder}");
        foreach ((string situation, string folder, string call) in calls)
        {
            transcript.Add(situation, call.Split(' '), await CommandLineRun.InAsync(Shop.Path(folder), call.Split(' ')));
        }

        transcript.MatchesGolden();
    }

    [Fact]
    public async Task Is_all_there_in_a_detached_checkout()
    {
        CommandLineRun plan = await CommandLineRun.InAsync(Shop.Path("detached"), "plan", "--since", "origin/main");
        CommandLineRun version = await CommandLineRun.InAsync(Shop.Path("detached"), "version", "charts/web", "--strategy", "tag");

        Assert.Equal((0, 0, "0.0.0-alpha.0.1\n"), (plan.ExitCode, version.ExitCode, version.Out));
    }

    [Theory]
    [InlineData("plan --since main")]
    [InlineData("publish --registries oci-layout:out --gitops-repository ../gitops")]
    public async Task Without_git_is_one_line(string call)
    {
        Dictionary<string, string> environment = new() { ["PATH"] = Shop.Path("shop") };
        CommandResult run = await BuiltProgram.CommandLine.RunAsync(Shop.Root, environment, call.Split(' '));

        Assert.Equal(
            new CommandResult(1, string.Empty, "error: git cannot be started: install git and make sure that it is on the PATH." + Environment.NewLine),
            run);
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
    }
}
