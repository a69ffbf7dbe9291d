using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Bumps that a GitOps repository or its forge does not take. The golden file is what users get to read, all of it.</summary>
public sealed class GitOpsRepositoriesThatRefuse : InTheShopWithGitOps
{
    private GitOpsRepository remote = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        remote = await GitOpsRepository.CreateAsync(Shop.Path("acme"), ("apps/web.yaml", File.ReadAllText(Path.Combine(GitOps.Folder, "apps/dev/web.yaml"))));
        await GitRepository.CreateAsync(Shop.Path("empty"));
        Directory.CreateDirectory(Shop.Path("folder"));
        await CommandLineRun.InAsync(Shop.Root, "push", "--registries", "oci-layout:../out", "--destination", "../packages");
    }

    [Fact]
    public async Task Name_the_repository_the_reason_and_the_remedy_and_stay_as_they_are()
    {
        await using GitOverHttp server = await GitOverHttp.StartAsync(Shop.Folder);
        await using FakeGitHub github = await FakeGitHub.StartAsync();
        remote.Protect("main");
        string here = "--gitops-repository ../gitops";
        string there = $"--gitops-repository {server.UrlOf("acme/gitops.git")} --forge github --forge-url {github.Api}";
        (string Situation, string Chart, string Call, string? Token)[] calls =
        [
            ("no place for the chart", "web", here, null),
            ("no place for the chart, and one is required", "web", $"{here} --require-bump", null),
            ("no place, and no file mentions the chart", "common", here, null),
            ("a file pattern that matches nothing", "web", $"{here} --gitops-files clusters/**", null),
            ("a path that is not there", "web", "--gitops-repository ../nowhere", null),
            ("a folder that is no repository", "web", "--gitops-repository ../folder", null),
            ("a repository without a commit", "web", "--gitops-repository ../empty", null),
            ("an address that is none", "web", "--gitops-repository ftp://git.example.com/gitops", null),
            ("a branch that is not there", "web", $"{here} --gitops-branch production", null),
            ("a branch that is checked out there", "web", $"{here} --gitops-mode direct", null),
            ("a protected branch", "web", "--gitops-repository ../acme/gitops.git --gitops-mode direct", null),
            ("a forge that is not known", "web", $"--gitops-repository {server.UrlOf("acme/gitops.git")}", FakeGitHub.Token),
            ("a forge without a token", "web", there, null),
            ("a token that is wrong", "web", there, "ghp_expired"),
            ("a token that may not push", "web", there, FakeGitHub.Token),
            ("a token that may not open pull requests", "web", there, FakeGitHub.Token),
        ];
        Transcript transcript = new Transcript("gitops")
            .Hide(server.Address.Authority, "{git}")
            .Hide(github.Address.Authority, "{github}")
            .Hide(Shop.Root, "{shop}")
            .Hide(Shop.Folder, "{folder}");
        foreach ((string situation, string chart, string call, string? token) in calls)
        {
            server.ReadOnly = situation == "a token that may not push";
            github.ReadOnly = situation == "a token that may not open pull requests";
            string[] arguments = ["bump", $"oci-layout:../out#{chart}:{(chart == "web" ? "2.3.1" : "1.4.0")}", .. call.Split(' ')];
            string[] alias = situation.StartsWith("no place", StringComparison.Ordinal) ? [] : ["--registry-aliases", "registry.shop.example.com/charts"];
            Dictionary<string, string> environment = token is null ? [] : new() { ["BUILDTASKS_FORGE_TOKEN"] = token };
            CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, environment, [.. arguments, .. alias, "--pull-requests", "../pull-requests"]);
            transcript.Add(situation, arguments, run);
        }

        transcript.MatchesGolden();
        Assert.Empty(github.Repository.PullRequests);
        Assert.Equal("main", await GitOps.GitAsync("branch", "--format=%(refname:short)"));
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
        Assert.False(Directory.Exists(Shop.Path("pull-requests")));
    }
}
