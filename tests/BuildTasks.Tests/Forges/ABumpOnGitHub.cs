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
    public async Task Pushes_the_branch_and_opens_the_pull_request()
    {
        BumpDelivery delivery = Assert.Single((await BumpAsync("1.1.0")).Deliveries);

        Assert.Equal(("buildtasks/web", PullRequestState.Created), (delivery.Branch, delivery.PullRequest!.State));
        Assert.Equal(delivery.Commit, await repository.TipAsync("buildtasks/web"));
        Assert.Contains("targetRevision: 1.1.0", await repository.ShowAsync("buildtasks/web", "apps/web.yaml"), StringComparison.Ordinal);
        Assert.Single(GitHub.Repository.PullRequests);
    }

    [Fact]
    public async Task Again_is_unchanged_and_for_a_newer_version_updated()
    {
        BumpDelivery first = Assert.Single((await BumpAsync("1.1.0")).Deliveries);
        BumpDelivery again = Assert.Single((await BumpAsync("1.1.0")).Deliveries);
        BumpDelivery newer = Assert.Single((await BumpAsync("1.2.0")).Deliveries);

        Assert.Equal((first.Commit, PullRequestState.Unchanged), (again.Commit, again.PullRequest!.State));
        Assert.Equal((1, PullRequestState.Updated), (newer.PullRequest!.Number, newer.PullRequest.State));
    }

    [Fact]
    public async Task Pushes_nothing_for_a_version_that_a_person_declined()
    {
        await BumpAsync("1.1.0");
        GitHub.Repository.Close(1);
        await repository.Bare.GitAsync("update-ref", "-d", "refs/heads/buildtasks/web");

        BumpDelivery delivery = Assert.Single((await BumpAsync("1.1.0")).Deliveries);

        Assert.Equal(PullRequestState.Declined, delivery.PullRequest!.State);
        Assert.Equal("refs/heads/main", await repository.Bare.GitAsync("for-each-ref", "--format=%(refname)"));
    }

    [Fact]
    public async Task With_a_token_that_may_not_push_opens_nothing()
    {
        server.ReadOnly = true;

        await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0"));

        Assert.Empty(GitHub.Repository.PullRequests);
    }

    [Fact]
    public async Task Says_the_token_to_nobody()
    {
        await BumpAsync("1.1.0");

        Assert.DoesNotContain(FakeGitHub.Token, Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            FakeGitHub.Token,
            string.Join('\n', GitHub.Requests.Select(request => request.PathAndQuery + request.Body)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_that_may_push_but_not_open_pull_requests_takes_its_new_branch_back()
    {
        GitHub.ReadOnly = true;

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.1.0"));

        Assert.StartsWith(
            "GitHub refused to open a pull request for 'buildtasks/web' in acme/gitops (403: Resource not accessible by integration).",
            failure.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("The branch 'buildtasks/web' was deleted again.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("main", await BranchesAsync());
    }

    [Fact]
    public async Task Keeps_a_branch_that_was_there_before_when_the_forge_refuses()
    {
        await BumpAsync("1.1.0");
        GitHub.ReadOnly = true;

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.2.0"));

        Assert.EndsWith("The branch 'buildtasks/web' was there before and stays, with the new version on it.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("targetRevision: 1.2.0", await repository.ShowAsync("buildtasks/web", "apps/web.yaml"), StringComparison.Ordinal);
    }

    [FactOnUnix]
    public async Task Keeps_its_new_branch_when_somebody_else_has_moved_it_by_then()
    {
        GitHub.ReadOnly = true;
        repository.Hook("post-receive", "git update-ref refs/heads/buildtasks/web refs/heads/main\n");

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.1.0"));

        Assert.EndsWith(
            "The branch 'buildtasks/web' stays, since it could not be deleted or somebody else has changed it.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal("buildtasks/web\nmain", await BranchesAsync());
    }

    [Fact]
    public async Task Keeps_its_new_branch_when_the_pull_request_is_open_and_only_its_label_is_refused()
    {
        GitHub.AnswerTo("POST", "/labels", FakeGitHub.Error(403, "Resource not accessible by integration"));

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.1.0", "charts"));

        Assert.EndsWith("The branch 'buildtasks/web' stays, for a pull request that may be open.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("buildtasks/web\nmain", await BranchesAsync());
    }

    private Task<string> BranchesAsync() => repository.Bare.GitAsync("branch", "--format=%(refname:short)");

    private Task<BumpResult> BumpAsync(string version, params string[] labels)
        => BumpGitOps.RunAsync(
            [new PublishedChart("web", version, null, "registry.example/charts")],
            Target with { GitOpsRepository = server.UrlOf("acme/gitops.git"), Labels = labels },
            dryRun: false,
            Context,
            CancellationToken.None);
}
