using System.Text.Json.Nodes;
using BuildTasks.Fakes;

namespace BuildTasks.Tests.Forges;

public sealed class PullRequestsOnGitHub(GitHubRequests requests) : OnGitHub(requests)
{
    [Fact]
    public async Task Are_opened_with_title_text_and_branches()
    {
        PullRequest opened = await OpenAsync();

        Assert.Equal(
            new PullRequest(1, "https://github.example/acme/gitops/pull/1", "buildtasks/web", "chore: bump web to 1.1.0", PullRequestState.Created),
            opened);
        JsonObject there = Assert.Single(GitHub.Repository.PullRequests);
        Assert.Equal("buildtasks/web", (string?)there["head"]!["ref"]);
        Assert.Equal("main", (string?)there["base"]!["ref"]);
        Assert.Contains("| `web` | `apps/web.yaml:12` | `1.0.0` | `1.1.0` |", (string?)there["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_say_the_same_already_are_only_read()
    {
        PullRequest first = await OpenAsync();

        PullRequest second = await OpenAsync();

        Assert.Equal(first with { State = PullRequestState.Unchanged }, second);
        Assert.All(Conversation.Skip(3), request => Assert.StartsWith("GET", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_updated_in_place_for_a_newer_version()
    {
        await OpenAsync();

        PullRequest second = await OpenAsync(Proposal(("web", "1.2.0")));

        Assert.Equal(PullRequestState.Updated, second.State);
        JsonObject there = Assert.Single(GitHub.Repository.PullRequests);
        Assert.Equal("chore: bump web to 1.2.0", (string?)there["title"]);
        Assert.Contains("`1.2.0`", (string?)there["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_taken_for_changed_because_an_editor_wrote_crlf()
    {
        await OpenAsync();
        JsonObject there = GitHub.Repository.PullRequests[0];
        there["body"] = ((string?)there["body"])!.ReplaceLineEndings("\r\n");

        Assert.Equal(PullRequestState.Unchanged, (await OpenAsync()).State);
    }

    [Fact]
    public async Task Get_their_labels_which_are_created_where_missing()
    {
        GitHub.Repository.Open("buildtasks/web", "old", "old");

        PullRequest opened = await OpenAsync(target: Target with { Labels = ["gitops", "needs: a look/ü", "gitops"] });

        Assert.Equal(PullRequestState.Updated, opened.State);
        Assert.Equal(["gitops", "needs: a look/ü"], GitHub.Repository.Labels.Order());
        Assert.Equal(["gitops", "needs: a look/ü"], GitHub.Repository.PullRequests[0]["labels"]!.AsArray().Select(label => (string?)label!["name"]));
        int before = GitHub.Requests.Count;

        Assert.Equal(PullRequestState.Unchanged, (await OpenAsync(target: Target with { Labels = ["GitOps"] })).State);
        Assert.All(Conversation.Skip(before), request => Assert.StartsWith("GET", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Survive_that_another_run_creates_the_label_at_the_same_time()
    {
        GitHub.Repository.Open("buildtasks/web", Proposal().Title, "old");
        GitHub.Repository.CreateLabel("gitops");
        GitHub.AnswerTo("GET", "/labels/gitops", FakeGitHub.Error(404, "Not Found"));

        await OpenAsync(target: Target with { Labels = ["gitops"] });

        Assert.Contains("POST /labels", Conversation);
        Assert.Single(GitHub.Repository.PullRequests[0]["labels"]!.AsArray());
    }

    [Fact]
    public async Task Are_drafts_when_asked_for()
    {
        await OpenAsync(target: Target with { Draft = true });

        Assert.True((bool?)GitHub.Repository.PullRequests[0]["draft"]);
    }

    [Fact]
    public async Task That_another_run_opened_in_between_are_taken_over()
    {
        GitHub.Repository.Open("buildtasks/web", "chore: bump web to 1.0.5", "old");
        GitHub.Answer(new PreparedAnswer(200, "[]"));

        PullRequest opened = await OpenAsync();

        Assert.Equal((1, PullRequestState.Updated), (opened.Number, opened.State));
        Assert.Equal(["GET /pulls", "POST /pulls", "GET /pulls", "PATCH /pulls/1", "GET /pulls"], Conversation);
        Assert.Single(GitHub.Repository.PullRequests);
    }

    [Fact]
    public async Task Are_found_on_later_pages()
    {
        GitHub.LargestPage = 1;
        GitHub.Repository.Open("buildtasks/web", "first", "");
        GitHub.Repository.Open("buildtasks/web", "another target", "", target: "staging");
        for (int number = 3; number <= 5; number++)
        {
            GitHub.Repository.Open("buildtasks/web", "other", "", target: $"release-{number}");
        }

        GitHub.Repository.Close(1);
        GitHub.Repository.Open("buildtasks/web", "again", "");
        GitHub.Repository.Close(6);
        GitHub.Repository.Open("buildtasks/web", "and again", "");
        GitHub.Repository.Close(7);
        int reopened = 1;
        GitHub.Repository.PullRequests[0]["state"] = "open";

        Assert.Equal(reopened, (await OpenAsync()).Number);
    }

    [Fact]
    public async Task That_a_person_closed_stay_closed_for_that_version()
    {
        PullRequest opened = await OpenAsync();
        GitHub.Repository.Close(1);

        Assert.Equal(opened with { State = PullRequestState.Declined }, await FindDeclinedAsync());
        Assert.Null(await FindDeclinedAsync(Proposal(("web", "1.2.0"))));
    }

    [Fact]
    public async Task That_were_merged_or_opened_again_are_not_declined()
    {
        await OpenAsync();
        GitHub.Repository.Close(1, merged: true);
        Assert.Null(await FindDeclinedAsync());

        await OpenAsync();
        Assert.Null(await FindDeclinedAsync());
    }

    [Fact]
    public async Task Of_one_chart_are_closed_by_one_that_brings_it_with_others()
    {
        await OpenAsync();
        await OpenAsync(Proposal(("db", "3.0.0")));
        GitHub.Repository.Open("somebody/else", "not ours", "text");

        PullRequest group = await OpenAsync(Proposal(("web", "1.2.0"), ("worker", "2.0.0")));

        Assert.Equal(4, group.Number);
        Assert.Equal(["closed", "open", "open", "open"], GitHub.Repository.PullRequests.Select(found => (string?)found["state"]));
        Assert.Equal([(1, "Superseded by #4.")], GitHub.Repository.Comments);

        // The tool closed it, not a person: the version is not declined.
        Assert.Null(await FindDeclinedAsync());
    }

    [Fact]
    public async Task Work_through_a_renamed_repositorys_redirect()
    {
        GitHub.Answer(new PreparedAnswer(301, "", ("Location", $"{GitHub.Api}/repos/acme/gitops/pulls?state=all&head=acme%3Abuildtasks%2Fweb&base=main")));
        Assert.Equal(PullRequestState.Created, (await OpenAsync()).State);
    }
}
