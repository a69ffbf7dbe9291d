using BuildTasks.Fakes;
using BuildTasks.Steps;

namespace BuildTasks.Tests.Forges;

/// <summary>What the situations share: a fake GitHub, a target that points to it, and a proposal for one chart.</summary>
[Collection(nameof(GitHubRequests))]
public abstract class OnGitHub(GitHubRequests requests) : IAsyncLifetime
{
    protected GitHubRequests Requests { get; } = requests;

    protected FakeGitHub GitHub { get; private set; } = null!;

    protected RecordingLog Log { get; } = new();

    protected HastyTime Time { get; } = new();

    protected BuildContext Context => IsolatedContext.Create(Log, Time);

    protected GitOpsTarget Target => new()
    {
        GitOpsRepository = "https://127.0.0.1/acme/gitops.git",
        ForgeUrl = GitHub.Api,
        ForgeToken = new Secret(FakeGitHub.Token),
    };

    /// <summary>What went over the wire, without what is the same every time.</summary>
    protected IEnumerable<string> Conversation
        => GitHub.Requests
            .Select(request => (request.Method, Path: request.PathAndQuery.Replace("/api/v3/repos/acme/gitops", "", StringComparison.Ordinal)))
            .Select(request => $"{request.Method} {request.Path.Split('?')[0]}");

    public async Task InitializeAsync() => GitHub = await FakeGitHub.StartAsync();

    public async Task DisposeAsync()
    {
        await Requests.CheckAsync(GitHub);
        await GitHub.DisposeAsync();
    }

    protected static PullRequestProposal Proposal(params (string Chart, string Version)[] charts)
    {
        if (charts.Length == 0)
        {
            charts = [("web", "1.1.0")];
        }

        return new PullRequestProposal(
            $"buildtasks/{string.Join('+', charts.Select(chart => chart.Chart))}",
            "main",
            $"chore: bump {string.Join(", ", charts.Select(chart => $"{chart.Chart} to {chart.Version}"))}",
            [.. charts.Select(chart => new PublishedChart(chart.Chart, chart.Version, $"sha256:{new string('a', 64)}", "registry.example/charts"))],
            [.. charts.Select(chart => new VersionChange(chart.Chart, $"apps/{chart.Chart}.yaml", 12, 21, "1.0.0", chart.Version, SourceForm.Helm))],
            [],
            "--- a/apps/web.yaml\n+++ b/apps/web.yaml\n@@ -12 +12 @@\n-    targetRevision: 1.0.0\n+    targetRevision: 1.1.0\n");
    }

    protected Task<PullRequest> OpenAsync(PullRequestProposal? proposal = null, GitOpsTarget? target = null)
        => OpenPullRequest.RunAsync(proposal ?? Proposal(), target ?? Target, Context, CancellationToken.None);

    protected Task<PullRequest?> FindDeclinedAsync(PullRequestProposal? proposal = null)
        => OpenPullRequest.FindDeclinedAsync(proposal ?? Proposal(), Target, Context, CancellationToken.None);
}
