using BuildTasks.Fakes;
using BuildTasks.Git;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps.Writing;

/// <summary>Real git against git's own HTTP server, which wants a user and a password.</summary>
public sealed class PushingOverHttp : GitOpsWriting, IAsyncLifetime
{
    private const string Branch = "buildtasks/web";

    private GitOverHttp server = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        server = await GitOverHttp.StartAsync(Folder.Root);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await server.DisposeAsync();
        await DisposeAsync();
    }

    private GitOpsTarget WebTarget => Target(server.UrlOf("gitops.git")) with { ForgeToken = new Secret(GitOverHttp.Password) };

    [Fact]
    public async Task Commits_on_the_branch_with_a_token()
    {
        PushedBranch result = await BumpAsync("1.1.0", branch: null, WebTarget);

        Assert.Equal(result.Commit, await Repository.TipAsync("main"));
        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
    }

    [Fact]
    public async Task Shows_the_token_to_nobody()
    {
        await BumpAsync("1.1.0", Branch, WebTarget);

        Assert.DoesNotContain(GitOverHttp.Password, Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(GitOverHttp.Password, string.Join('\n', server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_password_from_the_url_and_hides_it()
    {
        string url = server.UrlOf("gitops.git").Replace("ada@", $"ada:{GitOverHttp.Password}@", StringComparison.Ordinal);

        await BumpAsync("1.1.0", branch: null, Target(url));

        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
        Assert.DoesNotContain(GitOverHttp.Password, Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creates_leaves_alone_rewrites_and_reuses_its_branch()
    {
        Assert.Equal(BranchStatus.Created, (await BumpAsync("1.1.0", Branch, WebTarget)).Status);
        Assert.Equal(BranchStatus.Unchanged, (await BumpAsync("1.1.0", Branch, WebTarget)).Status);
        Assert.Equal(BranchStatus.Updated, (await BumpAsync("1.2.0", Branch, WebTarget)).Status);

        await Repository.Bare.GitAsync("update-ref", "refs/heads/main", Branch);
        Assert.Equal(BranchStatus.Updated, (await BumpAsync("1.3.0", Branch, WebTarget)).Status);
    }

    [Fact]
    public async Task Keeps_a_foreign_commit_on_its_branch()
    {
        await BumpAsync("1.1.0", Branch, WebTarget);
        await Repository.PushToAsync(Branch, "fix the ingress", (OtherFile, "version: 1.0.1\n"));

        BuildTaskException failure = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.2.0", Branch, WebTarget));

        Assert.Contains("fix the ingress", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_another_writer_makes_the_edit_again()
    {
        bool raced = false;
        await BumpAsync("1.1.0", branch: null, WebTarget, meanwhile: async () =>
        {
            if (!raced)
            {
                raced = true;
                await Repository.PushAsync("another writer", (OtherFile, "version: 2.0.0\n"));
            }
        });

        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
        Assert.Equal("version: 2.0.0", await Repository.ShowAsync("main", OtherFile));
    }

    [Fact]
    public async Task With_a_wrong_password_says_so()
    {
        GitOpsTarget target = WebTarget with { ForgeToken = new Secret("wr0ng-password") };
        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, target));

        Assert.Contains("--forge-token", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng-password", exception.Message + Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_password_fails_at_once_instead_of_asking()
    {
        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, WebTarget with { ForgeToken = null }));

        Assert.Contains("Give a token (--forge-token, or GITHUB_TOKEN in the environment)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_missing_repository_names_it()
    {
        GitException exception = await Assert.ThrowsAsync<GitException>(
            () => BumpAsync("1.1.0", branch: null, WebTarget with { GitOpsRepository = server.UrlOf("unknown.git") }));

        Assert.Contains("unknown.git", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--gitops-repository", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_that_may_only_read_names_the_permission()
    {
        server.ReadOnly = true;

        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, WebTarget));

        Assert.Contains("needs write access to the contents of this repository", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_protected_branch_tells_the_servers_words()
    {
        Repository.Protect("main");

        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, WebTarget));

        Assert.Contains("main is a protected branch", exception.Message, StringComparison.Ordinal);
        Assert.Equal(BranchStatus.Created, (await BumpAsync("1.1.0", Branch, WebTarget)).Status);
    }

    [Fact]
    public async Task To_a_server_that_redirects_elsewhere_does_not_take_the_token_along()
    {
        await using GitOverHttp elsewhere = await GitOverHttp.StartAsync(Folder.Root);
        server.RedirectTo = elsewhere.Address;

        await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, WebTarget));

        Assert.NotEmpty(elsewhere.Requests);
        Assert.All(elsewhere.Requests, request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }

    [Fact]
    public async Task Does_not_use_a_workflows_token_for_another_host()
    {
        BuildContext workflow = IsolatedContext.Create(Log, null, ("GITHUB_TOKEN", GitOverHttp.Password), ("GITHUB_SERVER_URL", "https://github.com"));

        await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, WebTarget with { ForgeToken = null }, context: workflow));

        Assert.All(server.Requests, request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }

    [Fact]
    public async Task Fetches_only_the_files_that_the_globs_name()
    {
        await using Checkout checkout = await Checkout.CloneAsync(WebTarget with { GitOpsFiles = ["apps/web.yaml"] }, Context, CancellationToken.None);

        string missing = await checkout.Git.TextAsync(["rev-list", "--objects", "--missing=print", "HEAD"], CancellationToken.None);
        Assert.Equal(await Repository.Bare.GitAsync("rev-parse", $"main:{OtherFile}"), Assert.Single(missing.Split('\n'), line => line.StartsWith('?'))[1..]);
    }

    [Fact]
    public async Task Asks_the_credential_helper_for_the_urls_user()
    {
        string helper = Folder.Write("helper.sh", $"cat > '{Folder["asked"]}'\necho password={GitOverHttp.Password}\n");
        BuildContext context = IsolatedContext.Create(
            Log,
            null,
            ("GIT_CONFIG_COUNT", "1"),
            ("GIT_CONFIG_KEY_0", "credential.helper"),
            ("GIT_CONFIG_VALUE_0", $"!sh '{helper}'"));

        await BumpAsync("1.1.0", branch: null, WebTarget with { ForgeToken = null }, context: context);

        Assert.Contains("username=ada\n", Folder.Read("asked"), StringComparison.Ordinal);
        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
    }
}
