using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>The script of release.yml, as a runner would run it.</summary>
public sealed class TaggingARelease : IAsyncLifetime, IDisposable
{
    private const string Image = "docker://ghcr.io/acme/buildtasks@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder folder = new();
    private GitOpsRepository origin = null!;

    public async Task InitializeAsync()
    {
        string action = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "action.yml"));
        origin = await GitOpsRepository.CreateAsync(folder.Root, ("action.yml", action));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [FactOnUnix]
    public async Task Names_the_image_by_digest_and_leaves_main_alone()
    {
        string before = await origin.TipAsync("main");

        CommandResult result = await TagAsync("v1.2.3");

        string action = await origin.ShowAsync("action-v1.2.3", "action.yml");
        Assert.Equal(new CommandResult(0, string.Empty, string.Empty), result);
        string expected = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "action.yml"))
            .ReplaceLineEndings("\n")
            .Replace("image: Dockerfile", "image: " + Image, StringComparison.Ordinal);
        Assert.Equal(expected.TrimEnd('\n'), action);
        Assert.Equal(before, await origin.TipAsync("main"));
        Assert.Equal(before, await origin.TipAsync("action-v1.2.3^"));
    }

    [FactOnUnix]
    public async Task Moves_the_major_version_to_newer_releases_alone()
    {
        foreach (string version in new[] { "v1.9.0", "v1.10.0", "v1.9.1", "v1.11.0-rc.1", "v2.0.0-rc.1" })
        {
            await TagAsync(version);
        }

        Assert.Equal(await origin.TipAsync("action-v1.10.0"), await origin.TipAsync("action-v1"));
        Assert.Equal(
            "action-v1\naction-v1.10.0\naction-v1.11.0-rc.1\naction-v1.9.0\naction-v1.9.1\naction-v2.0.0-rc.1",
            await origin.Bare.GitAsync("tag", "--list"));
    }

    [FactOnUnix]
    public async Task Never_changes_a_release()
    {
        await TagAsync("v1.2.3");
        string released = await origin.TipAsync("action-v1.2.3");
        await origin.PushAsync("later", ("README.md", "later\n"));

        CommandResult again = await TagAsync("v1.2.3");

        Assert.NotEqual(0, again.ExitCode);
        Assert.Equal((released, released), (await origin.TipAsync("action-v1.2.3"), await origin.TipAsync("action-v1")));
    }

    private async Task<CommandResult> TagAsync(string release)
    {
        string checkout = folder[Guid.NewGuid().ToString("n")];
        await Shell.RequireAsync(folder.Root, "git", "clone", "--quiet", "--depth=1", "--no-tags", $"file://{origin.Address}", checkout);
        string script = new WorkflowFile(".github/workflows/release.yml").StepsOf("action")
            .Select(step => WorkflowFile.Text(step, "run"))
            .Single(run => run is not null)!;
        return await Shell.RunAsync(checkout, "bash", ["--noprofile", "--norc", "-e", "-c", script], new Dictionary<string, string?>
        {
            ["IMAGE"] = Image,
            ["GITHUB_REF_NAME"] = release,
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        });
    }
}
