using BuildTasks.Fakes;

namespace BuildTasks.Tests.Forges;

/// <summary>Holds every request that the GitHub client makes in the tests to GitHub's own description of its API.</summary>
public sealed class GitHubRequests : IAsyncLifetime
{
    private Task<GitHubDescription>? description;

    public Task InitializeAsync()
    {
        // It takes a while to start; the tests themselves need not wait for it.
        description = RealParts.SkipWithout(GitHubDescription.Missing) is null ? GitHubDescription.StartAsync() : null;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (description is not null)
        {
            await (await description).DisposeAsync();
        }
    }

    public async Task CheckAsync(FakeGitHub github)
    {
        if (description is null)
        {
            return;
        }

        GitHubDescription described = await description;
        List<string?> violations = [];
        foreach (RecordedRequest request in github.Requests)
        {
            violations.Add(await described.FindViolationAsync(request, prefix: "/api/v3"));
        }

        Assert.Empty(violations.OfType<string>());
    }

    public async Task<string?> FindViolationAsync(RecordedRequest request) => await (await description!).FindViolationAsync(request, prefix: "");
}

/// <summary>One server of the description for all of them.</summary>
[CollectionDefinition(nameof(GitHubRequests))]
public sealed class GitHubRequestsCollection : ICollectionFixture<GitHubRequests>;
