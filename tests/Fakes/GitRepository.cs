namespace BuildTasks.Fakes;

/// <summary>A real Git repository in a folder, with a fixed author and fixed dates, independent of the machine's git set-up.</summary>
public sealed class GitRepository(string folder)
{
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Ada Example",
        ["GIT_AUTHOR_EMAIL"] = "ada@example.com",
        ["GIT_COMMITTER_NAME"] = "Ada Example",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z",
        ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z",
    };

    public string Folder { get; } = folder;

    public static async Task<GitRepository> CreateAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        GitRepository repository = new(folder);
        await repository.GitAsync("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /// <summary>Runs git here and gives its output without the final line end; throws when git fails.</summary>
    public Task<string> GitAsync(params string[] arguments) => GitAsync(arguments, Environment);

    private async Task<string> GitAsync(string[] arguments, Dictionary<string, string?> environment)
    {
        CommandResult result = await Shell.RunAsync(Folder, "git", arguments, environment);
        return result.ExitCode == 0
            ? result.Output.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {result.Error}");
    }

    /// <summary>Commits everything, at the fixed time or at another.</summary>
    public async Task<string> CommitAllAsync(string message, string? time = null)
    {
        await GitAsync("add", "--all");
        await GitAsync(
            ["commit", "--quiet", "--allow-empty", "--message", message],
            time is null ? Environment : new Dictionary<string, string?>(Environment) { ["GIT_COMMITTER_DATE"] = time });
        return await GitAsync("rev-parse", "HEAD");
    }

    public void Write(string path, string content)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}
