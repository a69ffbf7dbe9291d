using BuildTasks.Fakes;
using BuildTasks.Steps;

namespace BuildTasks.Tests.GitOps;

public sealed class BumpingAGitOpsRepository : IAsyncLifetime, IDisposable
{
    private const string Applications = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: web}
        spec:
          source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.2.3}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: api}
        spec:
          source: {repoURL: ghcr.io/acme/charts, chart: api, targetRevision: 2.0.0} # keep

        """;

    private static readonly PublishedChart Web = new("web", "1.3.0", "sha256:" + new string('b', 64), "ghcr.io/acme/charts");
    private static readonly PublishedChart Api = new("api", "2.1.0", "sha256:" + new string('c', 64), "ghcr.io/acme/charts");

    private readonly TemporaryFolder folder = new();
    private GitOpsRepository repository = null!;

    public async Task InitializeAsync() => repository = await GitOpsRepository.CreateAsync(folder.Root, ("apps/all.yaml", Applications));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Opens_a_pull_request_for_each_chart()
    {
        BumpResult result = await BumpAsync(Target(), dryRun: false, Web, Api);

        Assert.Equal(["buildtasks/web", "buildtasks/api"], result.Deliveries.Select(delivery => delivery.Branch));
        Assert.All(result.Deliveries, delivery => Assert.Equal(PullRequestState.Created, delivery.PullRequest?.State));
        Assert.Equal("chore: bump web to 1.3.0", result.Deliveries[0].PullRequest!.Title);
        Assert.Equal(Bumped(Applications, Web), await ShowAsync("buildtasks/web"));
        Assert.Equal(Bumped(Applications, Api), await ShowAsync("buildtasks/api"));
        Assert.Equal(Applications, await ShowAsync("main"));
        string text = await File.ReadAllTextAsync(result.Deliveries[0].PullRequest!.Url);
        Assert.Contains(
            "-  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.2.3}\n"
            + "+  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.3.0}\n",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("2.1.0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_changes_nothing()
    {
        BumpResult first = await BumpAsync(Target(), dryRun: false, Web, Api);

        BumpResult second = await BumpAsync(Target(), dryRun: false, Web, Api);

        Assert.Equal(first.Deliveries.Select(delivery => delivery.Commit), second.Deliveries.Select(delivery => delivery.Commit));
        Assert.All(second.Deliveries, delivery => Assert.Equal(PullRequestState.Unchanged, delivery.PullRequest?.State));
        Assert.Equal(2, Directory.GetFiles(folder["pull-requests"]).Length);
    }

    [Fact]
    public async Task After_the_merge_finds_everything_up_to_date()
    {
        await BumpAsync(Target(), dryRun: false, Web);
        await repository.Bare.GitAsync("update-ref", "refs/heads/main", "refs/heads/buildtasks/web");

        BumpResult result = await BumpAsync(Target(), dryRun: false, Web);

        Assert.Empty(result.Deliveries);
        Assert.Empty(result.Diff);
        Assert.Equal([KeptReason.Unchanged], result.Kept.Select(kept => kept.Reason));
    }

    [Fact]
    public async Task Directly_is_one_commit_for_all_charts()
    {
        BumpResult result = await BumpAsync(Target() with { GitOpsMode = GitOpsMode.Direct }, dryRun: false, Web, Api);

        BumpDelivery delivery = Assert.Single(result.Deliveries);
        Assert.Equal(("main", await repository.TipAsync("main")), (delivery.Branch, delivery.Commit));
        Assert.Null(delivery.PullRequest);
        Assert.Equal(["web", "api"], delivery.Charts);
        Assert.Equal(Bumped(Bumped(Applications, Web), Api), await ShowAsync("main"));
        Assert.Equal("2", await repository.Bare.GitAsync("rev-list", "--count", "main"));
    }

    [Theory]
    [InlineData(GitOpsMode.PullRequest, "buildtasks/web")]
    [InlineData(GitOpsMode.Direct, "main")]
    public async Task Dry_says_all_of_it_and_touches_nothing(GitOpsMode mode, string branch)
    {
        string refs = await repository.Bare.GitAsync("for-each-ref");

        BumpResult result = await BumpAsync(Target() with { GitOpsMode = mode }, dryRun: true, Web);

        BumpDelivery delivery = Assert.Single(result.Deliveries);
        Assert.Equal(branch, delivery.Branch);
        Assert.Null(delivery.Commit);
        Assert.Contains("+  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.3.0}\n", result.Diff, StringComparison.Ordinal);
        Assert.Equal(refs, await repository.Bare.GitAsync("for-each-ref"));
        Assert.False(Directory.Exists(folder["pull-requests"]));
    }

    [Fact]
    public async Task Moves_charts_together_that_have_their_version_in_one_place()
    {
        await repository.PushAsync("lockstep", ("apps/set.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata: {name: lockstep}
            spec:
              generators:
              - matrix:
                  generators:
                  - list: {elements: [{version: 3.0.0}]}
                  - list: {elements: [{chart: one}, {chart: two}]}
              template:
                spec:
                  source: {repoURL: ghcr.io/acme/charts, chart: '{{chart}}', targetRevision: '{{version}}'}
            """));

        BumpResult result = await BumpAsync(
            Target(), dryRun: false, Web with { Name = "one", Version = "3.1.0" }, Web, Web with { Name = "two", Version = "3.1.0" });

        Assert.Equal(["one, two", "web"], result.Deliveries.Select(delivery => string.Join(", ", delivery.Charts)));
        Assert.Equal("chore: bump one, two to 3.1.0", result.Deliveries[0].PullRequest!.Title);
    }

    [Fact]
    public async Task Keeps_a_later_version_on_the_branch_when_an_older_run_finishes_last()
    {
        BumpResult later = await BumpAsync(Target(), dryRun: false, Web with { Version = "1.4.0" });

        BumpResult older = await BumpAsync(Target(), dryRun: false, Web);

        Assert.Empty(older.Deliveries);
        Assert.Equal(later.Deliveries[0].Commit, await repository.TipAsync("buildtasks/web"));
        BumpResult wanted = await BumpAsync(Target() with { AllowDowngrade = true }, dryRun: false, Web);
        Assert.Equal(Bumped(Applications, Web), await ShowAsync("buildtasks/web"));
        Assert.Equal(PullRequestState.Updated, wanted.Deliveries[0].PullRequest?.State);
    }

    [Fact]
    public async Task Delivers_one_chart_when_another_cannot_be()
    {
        await BumpAsync(Target(), dryRun: false, Web);
        await repository.PushToAsync("buildtasks/web", "by hand", ("apps/all.yaml", "# rewritten\n"));

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(
            () => BumpAsync(Target(), dryRun: false, Web with { Version = "1.4.0" }, Api));

        Assert.Contains("'buildtasks/web' has a commit that is not BuildTasks' own", exception.Message, StringComparison.Ordinal);
        Assert.Contains("done all the same: api: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Bumped(Applications, Api), await ShowAsync("buildtasks/api"));
    }

    [Fact]
    public async Task Repairs_a_source_whose_version_is_up_to_date()
    {
        await repository.PushAsync("broken", ("apps/broken.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: old}
            spec:
              source: {repoURL: oci://ghcr.io/acme/charts, chart: old, targetRevision: 1.0.0}
            """));

        BumpResult result = await BumpAsync(Target() with { Fix = true }, dryRun: false, Web with { Name = "old", Version = "1.0.0" });

        Assert.Equal("chore: repair the repoURL of old", Assert.Single(result.Deliveries).PullRequest!.Title);
        Assert.Contains(
            "{repoURL: ghcr.io/acme/charts, chart: old, targetRevision: 1.0.0}",
            await repository.ShowAsync("buildtasks/old", "apps/broken.yaml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_names_no_delivery_for_a_source_that_is_only_warned_about()
    {
        await repository.PushAsync("broken", ("apps/broken.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: old}
            spec:
              source: {repoURL: oci://ghcr.io/acme/charts, chart: old, targetRevision: 1.0.0}
            """));

        BumpResult result = await BumpAsync(Target(), dryRun: true, Web, Web with { Name = "old", Version = "1.0.0" });

        Assert.Equal(["buildtasks/web"], result.Deliveries.Select(delivery => delivery.Branch));
        Assert.Contains("Argo CD 3.1 and later cannot sync", Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_before_any_push_when_a_required_place_is_missing()
    {
        string refs = await repository.Bare.GitAsync("for-each-ref");

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(
            () => BumpAsync(Target() with { RequireBump = true }, dryRun: false, Web, Web with { Name = "worker" }));

        Assert.StartsWith("no place for ghcr.io/acme/charts/worker in the GitOps repository", exception.Message, StringComparison.Ordinal);
        Assert.Equal(refs, await repository.Bare.GitAsync("for-each-ref"));
    }

    [Fact]
    public async Task Takes_its_new_branch_back_when_the_pull_request_cannot_be_written()
    {
        folder.Write("pull-requests", "a file");

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync(Target(), dryRun: false, Web));

        Assert.StartsWith("The pull request for 'buildtasks/web' cannot be written: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("The branch 'buildtasks/web' was deleted again.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("main", await repository.Bare.GitAsync("branch", "--format=%(refname:short)"));
    }

    private static string Bumped(string text, PublishedChart chart)
        => text.Replace(
            $"chart: {chart.Name}, targetRevision: {(chart.Name == "web" ? "1.2.3" : "2.0.0")}",
            $"chart: {chart.Name}, targetRevision: {chart.Version}",
            StringComparison.Ordinal);

    private GitOpsTarget Target() => new() { GitOpsRepository = repository.Address, PullRequests = folder["pull-requests"] };

    private async Task<string> ShowAsync(string branch) => await repository.ShowAsync(branch, "apps/all.yaml") + "\n";

    private static Task<BumpResult> BumpAsync(GitOpsTarget target, bool dryRun, params PublishedChart[] charts)
        => BumpGitOps.RunAsync(charts, target, dryRun, IsolatedContext.Create(), CancellationToken.None);
}
