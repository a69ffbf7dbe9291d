using BuildTasks.Fakes;
using BuildTasks.Helm.Lint;
using BuildTasks.Linting;

namespace BuildTasks.Tests.Linting;

public sealed class VersionsThatShouldGrow : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("1.2.3-rc.1", "1.2.3")]
    [InlineData("0.9.0", "0.10.0")]
    [InlineData("nonsense", "0.1.0")]
    [InlineData("1.0.0", "nonsense")]
    public async Task A_higher_version_passes(string old, string now) => Assert.Null(await CheckAsync(old, now));

    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1.2.3", "1.2.2")]
    [InlineData("1.2.3", "1.2.3-rc.1")]
    [InlineData("1.2.3+a", "1.2.3+b")]
    public async Task A_version_that_did_not_grow_is_an_error_at_its_line(string old, string now)
        => Assert.Equal(
            new Finding(
                FindingSeverity.Error,
                "chart-version-increment",
                "Chart.yaml",
                $"version {now} is not higher than {old} on base; a changed chart needs a new version",
                2,
                1),
            await CheckAsync(old, now));

    [Fact]
    public async Task A_chart_that_is_new_passes()
    {
        GitRepository repository = await RepositoryAsync("1.0.0");
        repository.Write("charts/new/Chart.yaml", "name: new\nversion: 0.1.0\n");

        Assert.Null(await CheckAsync(repository, "charts/new", "base"));
    }

    [Fact]
    public async Task An_unknown_base_is_a_clear_error()
    {
        GitRepository repository = await RepositoryAsync("1.0.0");

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => CheckAsync(repository, "charts/web", "origin/nowhere"));

        Assert.StartsWith(
            "Versions cannot be compared with 'origin/nowhere': this clone knows no such branch, tag or commit.",
            exception.Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<Finding?> CheckAsync(string old, string now)
    {
        GitRepository repository = await RepositoryAsync(old);
        repository.Write("charts/web/Chart.yaml", $"name: web\nversion: {now}\n");
        return await CheckAsync(repository, "charts/web", "base");
    }

    private async Task<GitRepository> RepositoryAsync(string version)
    {
        GitRepository repository = await GitRepository.CreateAsync(folder["repository"]);
        repository.Write("charts/web/Chart.yaml", $"name: web\nversion: {version}\n");
        await repository.CommitAllAsync("first");
        await repository.GitAsync("branch", "base");
        return repository;
    }

    private static Task<Finding?> CheckAsync(GitRepository repository, string path, string baseRef)
    {
        PlannedChart chart = new("web", Path.Combine(repository.Folder, path), path, "0", Included: true, string.Empty, []);
        return VersionIncrement.CheckAsync(chart, baseRef, IsolatedContext.Create(), CancellationToken.None);
    }
}
