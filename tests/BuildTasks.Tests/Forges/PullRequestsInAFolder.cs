using BuildTasks.Fakes;
using BuildTasks.Steps;

namespace BuildTasks.Tests.Forges;

public sealed class PullRequestsInAFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string File => folder["pull-requests/gitops-buildtasks-web.md"];

    private GitOpsTarget Target => new() { GitOpsRepository = folder["gitops.git"], PullRequests = folder["pull-requests"], Labels = ["gitops"] };

    [Fact]
    public async Task Are_markdown_files_with_front_matter()
    {
        PullRequest opened = await OpenAsync("1.1.0");

        Assert.Equal(new PullRequest(null, File, "buildtasks/web", "chore: bump web to 1.1.0", PullRequestState.Created), opened);
        Assert.Equal(
            $"""
            ---
            state: open
            repository: "{folder["gitops.git"]}"
            branch: "buildtasks/web"
            base: "main"
            labels: ["gitops"]
            draft: false
            ---

            # chore: bump web to 1.1.0

            | Chart | Where | Old | New |
            | --- | --- | --- | --- |
            | `web` | `apps/web.yaml:12` | `1.0.0` | `1.1.0` |

            | Published | Digest |
            | --- | --- |
            | `oci://registry.example/charts/web:1.1.0` | `sha256:abc` |

            <details><summary>Diff</summary>

            ```diff
            -    targetRevision: 1.0.0
            +    targetRevision: 1.1.0
            ```

            </details>

            <!-- buildtasks: web@1.1.0 -->

            """,
            await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task Are_left_alone_when_they_say_the_same_already()
    {
        await OpenAsync("1.1.0");
        DateTime written = System.IO.File.GetLastWriteTimeUtc(File);

        Assert.Equal(PullRequestState.Unchanged, (await OpenAsync("1.1.0")).State);
        Assert.Equal(written, System.IO.File.GetLastWriteTimeUtc(File));
    }

    [Fact]
    public async Task Are_updated_in_place_for_a_newer_version()
    {
        await OpenAsync("1.1.0");

        Assert.Equal(PullRequestState.Updated, (await OpenAsync("1.2.0")).State);
        Assert.Equal(["gitops-buildtasks-web.md"], Directory.GetFiles(folder["pull-requests"]).Select(Path.GetFileName));
        Assert.Contains("# chore: bump web to 1.2.0", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_person_closed_stay_closed_for_that_version()
    {
        await OpenAsync("1.1.0");
        string opened = await System.IO.File.ReadAllTextAsync(File);
        await System.IO.File.WriteAllTextAsync(File, opened.Replace("state: open", "state: closed", StringComparison.Ordinal));

        Assert.Equal(new PullRequest(null, File, "buildtasks/web", "chore: bump web to 1.1.0", PullRequestState.Declined), await FindDeclinedAsync("1.1.0"));
        Assert.Null(await FindDeclinedAsync("1.2.0"));
        Assert.Equal(PullRequestState.Created, (await OpenAsync("1.2.0")).State);
    }

    [Fact]
    public async Task Of_one_chart_are_closed_by_one_that_brings_it_with_others()
    {
        await OpenAsync("1.1.0");

        PullRequestProposal group = Proposal("1.2.0") with
        {
            Branch = "buildtasks/web+worker",
            Charts = [Chart("web", "1.2.0"), Chart("worker", "2.0.0")],
        };
        await OpenPullRequest.RunAsync(group, Target, IsolatedContext.Create(), CancellationToken.None);

        string closed = await System.IO.File.ReadAllTextAsync(File);
        Assert.Contains("state: superseded", closed, StringComparison.Ordinal);
        Assert.EndsWith("Superseded by gitops-buildtasks-web+worker.md.\n", closed, StringComparison.Ordinal);
        Assert.Null(await FindDeclinedAsync("1.1.0"));
    }

    [Fact]
    public async Task Of_two_repositories_with_one_name_have_a_file_each()
    {
        GitOpsTarget other = Target with { GitOpsRepository = folder["other/gitops.git"] };
        PullRequest first = await OpenAsync("1.1.0");

        PullRequest second = await OpenPullRequest.RunAsync(Proposal("1.2.0"), other, IsolatedContext.Create(), CancellationToken.None);
        PullRequest again = await OpenPullRequest.RunAsync(Proposal("1.2.0"), other, IsolatedContext.Create(), CancellationToken.None);

        Assert.Equal((PullRequestState.Created, PullRequestState.Unchanged, second.Url), (second.State, again.State, again.Url));
        Assert.Matches(@"gitops-[0-9a-f]{8}-buildtasks-web\.md$", second.Url);
        Assert.Equal((File, PullRequestState.Unchanged), (first.Url, (await OpenAsync("1.1.0")).State));
    }

    private static PublishedChart Chart(string name, string version) => new(name, version, "sha256:abc", "registry.example/charts");

    private static PullRequestProposal Proposal(string version) => new(
        "buildtasks/web",
        "main",
        $"chore: bump web to {version}",
        [Chart("web", version)],
        [new VersionChange("web", "apps/web.yaml", 12, 21, "1.0.0", version, SourceForm.Helm)],
        [],
        $"-    targetRevision: 1.0.0\n+    targetRevision: {version}\n");

    private Task<PullRequest> OpenAsync(string version)
        => OpenPullRequest.RunAsync(Proposal(version), Target, IsolatedContext.Create(), CancellationToken.None);

    private Task<PullRequest?> FindDeclinedAsync(string version)
        => OpenPullRequest.FindDeclinedAsync(Proposal(version), Target, IsolatedContext.Create(), CancellationToken.None);
}
