using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps.Writing;

/// <summary>What the situations share: a repository with one versioned file, and an edit that sets the version.</summary>
public abstract class GitOpsWriting : IAsyncLifetime
{
    protected const string File = "apps/web.yaml";
    protected const string OtherFile = "apps/worker.yaml";

    protected TemporaryFolder Folder { get; } = new();

    protected RecordingLog Log { get; } = new();

    protected GitOpsRepository Repository { get; private set; } = null!;

    protected BuildContext Context => IsolatedContext.Create(Log);

    public async Task InitializeAsync()
    {
        Repository = await GitOpsRepository.CreateAsync(Folder.Root, (File, "version: 1.0.0\r\n"), (OtherFile, "version: 1.0.0\n"));

        // Comes later than the file, whose line ends git would have converted on the way in.
        await Repository.PushAsync("attributes", (".gitattributes", "* text=auto eol=lf\n"));
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    protected GitOpsTarget Target(string? address = null) => new() { GitOpsRepository = address ?? Repository.Address };

    /// <summary>Sets the file's version and pushes; before every attempt <paramref name="meanwhile"/> happens.</summary>
    private protected async Task<PushedBranch> BumpAsync(
        string version, string? branch, GitOpsTarget? target = null, Func<Task>? meanwhile = null, BuildContext? context = null)
    {
        target ??= Target();
        context ??= Context;
        await using Checkout checkout = await Checkout.CloneAsync(target, context, CancellationToken.None);
        return await PushRetry.RunAsync(
            checkout,
            async token =>
            {
                await (meanwhile?.Invoke() ?? Task.CompletedTask);
                string full = Path.Combine(checkout.Folder, File);
                string before = await System.IO.File.ReadAllTextAsync(full, token);
                string after = $"version: {version}\r\n";
                await System.IO.File.WriteAllTextAsync(full, after, token);
                return before == after ? null : new PlannedCommit($"chore: bump web to {version}", branch);
            },
            target,
            context,
            CancellationToken.None);
    }
}
