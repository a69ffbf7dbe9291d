using BuildTasks.Fakes;
using BuildTasks.Forges;

namespace BuildTasks.Tests.Forges;

public sealed class RefusalsOfGitHub(GitHubRequests requests) : OnGitHub(requests)
{
    [Fact]
    public async Task Of_a_wrong_token_say_so_without_the_token()
    {
        GitHubException exception = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync(target: Target with { ForgeToken = new Secret("ghp_wr0ng") }));

        Assert.Equal(
            "GitHub refused to look for the pull request of 'buildtasks/web' in acme/gitops (401: Bad credentials). The token is wrong, revoked or expired: give a valid one (--forge-token, or GITHUB_TOKEN in the environment).",
            exception.Message);
        Assert.DoesNotContain("ghp_wr0ng", Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_lack_of_a_permission_name_it()
    {
        GitHub.ReadOnly = true;

        GitHubException exception = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync());

        Assert.StartsWith(
            "GitHub refused to open a pull request for 'buildtasks/web' in acme/gitops (403: Resource not accessible by integration). The token needs the permission 'pull-requests write'.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_classic_token_name_the_scope()
    {
        GitHub.Answer(FakeGitHub.Error(403, "Must have push access") with { Headers = [("X-OAuth-Scopes", "read:org"), ("X-Accepted-OAuth-Scopes", "repo")] });

        Assert.Contains("The token needs the scope 'repo'.", (await Assert.ThrowsAsync<GitHubException>(() => OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_workflow_that_may_not_open_pull_requests_name_the_setting()
    {
        GitHub.AnswerTo("POST", "/pulls", FakeGitHub.Error(403, "GitHub Actions is not permitted to create or approve pull requests."));

        GitHubException failure = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync());

        Assert.Contains("Actions > General > Workflow permissions", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_an_unknown_repository_name_it_and_the_token_as_causes()
    {
        GitHubException exception = await Assert.ThrowsAsync<GitHubException>(
            () => OpenAsync(target: Target with { GitOpsRepository = "https://127.0.0.1/acme/unknown" }));

        Assert.Contains("Either there is no repository 'acme/unknown', or the token cannot see it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_drafts_name_the_option()
    {
        GitHub.Repository.TakesDrafts = false;

        GitHubException exception = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync(target: Target with { Draft = true }));

        Assert.Contains(
            "(422: Validation Failed; Draft pull requests are not supported in this repository.). This repository takes no drafts: leave out --draft.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_a_proxy_are_shown_in_its_own_words()
    {
        GitHub.Answer(new PreparedAnswer(418, "<html>\n<h1>Blocked by policy</h1></html>"));

        GitHubException failure = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync());

        Assert.Contains("(418: <html> <h1>Blocked by policy</h1></html>)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_are_not_githubs_are_called_that()
    {
        GitHub.Answer(new PreparedAnswer(200, "<html>Welcome</html>"));

        Assert.Contains("did not answer as GitHub does", (await Assert.ThrowsAsync<BuildTaskException>(() => OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Because_of_a_rate_limit_are_waited_out_as_long_as_github_asks()
    {
        long reset = Time.GetUtcNow().AddSeconds(90).ToUnixTimeSeconds();
        GitHub.Answer(FakeGitHub.Error(429, "slow down") with { Headers = [("Retry-After", "7")] });
        GitHub.Answer(FakeGitHub.Error(403, "API rate limit exceeded") with { Headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", $"{reset}")] });
        GitHub.Answer(FakeGitHub.Error(403, "You have exceeded a secondary rate limit."));

        Assert.Equal(PullRequestState.Created, (await OpenAsync()).State);
        Assert.Equal([7, 84, 60], Time.Waits.Select(wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task Because_of_a_rate_limit_with_a_far_end_are_told_at_once()
    {
        long reset = Time.GetUtcNow().AddMinutes(50).ToUnixTimeSeconds();
        GitHub.Answer(FakeGitHub.Error(403, "API rate limit exceeded") with { Headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", $"{reset}")] });

        GitHubException exception = await Assert.ThrowsAsync<GitHubException>(() => OpenAsync());

        Assert.Contains("run again after 2026-01-02 03:54:06 UTC", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Time.Waits);
    }

    [Fact]
    public async Task Stumbles_of_the_server_are_tried_again()
    {
        GitHub.Answer(new PreparedAnswer(502, ""));
        GitHub.Answer(new PreparedAnswer(503, ""));

        Assert.Equal(PullRequestState.Created, (await OpenAsync()).State);
        Assert.Contains("GitHub answered 502; trying again", Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_does_not_get_the_token()
    {
        await using FakeGitHub other = await FakeGitHub.StartAsync();
        GitHub.Answer(new PreparedAnswer(307, "", ("Location", $"{other.Api}/repos/acme/gitops/pulls")));

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => OpenAsync());

        Assert.Contains("does not get the token", exception.Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_next_page_on_another_host_does_not_get_the_token()
    {
        await using FakeGitHub other = await FakeGitHub.StartAsync();
        GitHub.Answer(new PreparedAnswer(200, "[]", ("Link", $"<{other.Api}/repos/acme/gitops/pulls?page=2>; rel=\"next\"")));

        await Assert.ThrowsAsync<BuildTaskException>(() => OpenAsync());

        Assert.Empty(other.Requests);
    }

    [FactWhenDescribed]
    public async Task Are_described_by_github_so_that_a_wrong_request_would_be_noticed()
    {
        Dictionary<string, string> headers = new() { ["Content-Type"] = "application/json" };

        Assert.Contains(
            "head",
            await Requests.FindViolationAsync(new RecordedRequest("POST", "/repos/acme/gitops/pulls", headers, """{"title":"x","base":"main"}""")),
            StringComparison.Ordinal);
        Assert.Contains(
            "state",
            await Requests.FindViolationAsync(new RecordedRequest("GET", "/repos/acme/gitops/pulls?state=any", headers, "")),
            StringComparison.Ordinal);
        Assert.NotNull(await Requests.FindViolationAsync(new RecordedRequest("GET", "/repos/acme/gitops/pull", headers, "")));
    }

    [Fact]
    public async Task That_quote_the_token_are_told_without_it()
    {
        GitHub.Answer(FakeGitHub.Error(403, $"no access for {FakeGitHub.Token}"));

        Assert.Contains("(403: no access for ***)", (await Assert.ThrowsAsync<GitHubException>(() => OpenAsync())).Message, StringComparison.Ordinal);
    }
}
