using BuildTasks.Fakes;
using BuildTasks.Git;
using BuildTasks.Steps;

namespace BuildTasks.Tests.Forges;

/// <summary>The whole way: a clone and pushes over HTTP with the token, and pull requests on GitHub with the same.</summary>
public sealed class ABumpOnGitHub(GitHubRequests requests) : OnGitHub(requests), IAsyncLifetime
{
    private const string Application = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: web}
        spec:
          source: {repoURL: registry.example/charts, chart: web, targetRevision: 1.0.0}

        """;

    private GitOverHttp server = null!;
    private GitOpsRepository repository = null!;

    private TemporaryFolder Folder { get; } = new();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        repository = await GitOpsRepository.CreateAsync(Folder["acme"], ("apps/web.yaml", Application));
        server = await GitOverHttp.StartAsync(Folder.Root);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await server.DisposeAsync();
        await DisposeAsync();
        Folder.Dispose();
    }

    [Fact]
    public async Task pushes_the_branch_and_opens_the_pull_request()
    {
        BumpDelivery delivery = Assert.Single((await BumpAsync("1.1.0")).Deliveries);

        Assert.Equal(("buildtasks/web", PullRequestState.Created), (delivery.Branch, delivery.PullRequest!.State));
        Assert.Equal(delivery.Commit, await repository.TipAsync("buildtasks/web"));
        Assert.Contains("targetRevision: 1.1.0", await repository.ShowAsync("buildtasks/web", "apps/web.yaml"), StringComparison.Ordinal);
        Assert.Single(GitHub.Repository.PullRequests);
    }

    [Fact]
    public async Task again_is_unchanged_and_for_a_newer_version_updated()
    {
        BumpDelivery first = Assert.Single((await BumpAsync("1.1.0")).Deliveries);
        BumpDelivery again = Assert.Single((await BumpAsync("1.1.0")).Deliveries);
        BumpDelivery newer = Assert.Single((await BumpAsync("1.2.0")).Deliveries);

        Assert.Equal((first.Commit, PullRequestState.Unchanged), (again.Commit, again.PullRequest!.State));
        Assert.Equal((1, PullRequestState.Updated), (newer.PullRequest!.Number, newer.PullRequest.State));
    }

    [Fact]
    public async Task pushes_nothing_for_a_version_that_a_person_declined()
    {
        await BumpAsync("1.1.0");
        GitHub.Repository.Close(1);
        await repository.Bare.GitAsync("update-ref", "-d", "refs/heads/buildtasks/web");

        BumpDelivery delivery = Assert.Single((await BumpAsync("1.1.0")).Deliveries);

        Assert.Equal(PullRequestState.Declined, delivery.PullRequest!.State);
        Assert.Equal("refs/heads/main", await repository.Bare.GitAsync("for-each-ref", "--format=%(refname)"));
    }

    [Fact]
    public async Task with_a_token_that_may_not_push_opens_nothing()
    {
        server.ReadOnly = true;

        await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0"));

        Assert.Empty(GitHub.Repository.PullRequests);
    }

    [Fact]
    public async Task says_the_token_to_nobody()
    {
        await BumpAsync("1.1.0");

        Assert.DoesNotContain(FakeGitHub.Token, Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, string.Join('\n', GitHub.Requests.Select(request => request.PathAndQuery + request.Body)), StringComparison.Ordinal);
    }

    private Task<BumpResult> BumpAsync(string version)
        => BumpGitOps.RunAsync(
            [new PublishedChart("web", version, null, "registry.example/charts")],
            Target with { GitOpsRepository = server.UrlOf("acme/gitops.git") },
            dryRun: false,
            Context,
            CancellationToken.None);
}
