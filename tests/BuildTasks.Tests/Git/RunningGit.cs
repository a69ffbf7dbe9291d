using BuildTasks.Fakes;
using BuildTasks.Git;

namespace BuildTasks.Tests.Git;

public sealed class RunningGit : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordingLog log = new();
    private readonly BuildContext context;

    public RunningGit() => context = new BuildContext(log);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Gives_the_text_without_its_final_line_end()
    {
        GitRepository repository = await GitRepository.CreateAsync(folder["repository"]);
        string commit = await repository.CommitAllAsync("first");

        Assert.Equal(commit, await Git("repository").TextAsync(["rev-parse", "HEAD"], CancellationToken.None));
    }

    [Fact]
    public async Task Gives_bytes_as_they_are_and_paths_unquoted()
    {
        GitRepository repository = await GitRepository.CreateAsync(folder["repository"]);
        repository.Write("größe \"x\".txt", "a\r\nb");
        await repository.CommitAllAsync("first");

        Assert.Equal(["größe \"x\".txt"], await Git("repository").ListAsync(["ls-files", "-z"], CancellationToken.None));
        Assert.Equal("a\r\nb"u8.ToArray(), await Git("repository").BytesAsync(["show", "HEAD:größe \"x\".txt"], CancellationToken.None));
    }

    [Fact]
    public async Task A_failure_names_the_command_what_git_said_and_what_to_do()
    {
        GitException exception = await Assert.ThrowsAsync<GitException>(() => Git("").TextAsync(["rev-parse", "HEAD"], CancellationToken.None));

        Assert.StartsWith("`git rev-parse HEAD` failed: fatal: not a git repository", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Run inside a git checkout, or check the path.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(128, exception.ExitCode);
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_is_told_with_the_way_to_trust_it()
    {
        using TestCertificates certificates = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(_ => Task.CompletedTask, certificates.Server);

        GitException exception = await Assert.ThrowsAsync<GitException>(
            () => Git("").TextAsync(["ls-remote", $"{server.Address}x.git"], CancellationToken.None));

        Assert.EndsWith("Add the server's CA to git (http.sslCAInfo or GIT_SSL_CAINFO).", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_a_url_is_in_no_message()
    {
        GitException exception = await Assert.ThrowsAsync<GitException>(
            () => Git("").TextAsync(["ls-remote", "http://ada:t0p-s3cret@127.0.0.1:1/x.git"], CancellationToken.None));

        Assert.DoesNotContain("t0p-s3cret", exception.Message + exception.Command + exception.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_child()
    {
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(200));
        GitCommand git = new(folder.Root, context) { Variables = new Dictionary<string, string?> { ["GIT_EDITOR"] = "sleep 600; true" } };
        await git.TextAsync(["init", "--quiet"], CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => git.TextAsync(["config", "--edit"], cancellation.Token));
    }

    [Fact]
    public async Task A_folder_of_another_owner_is_trusted_for_the_run_alone_and_asked_once()
    {
        GitRepository repository = await GitRepository.CreateAsync(folder["repository"]);
        string commit = await repository.CommitAllAsync("first");

        // What a container sees in a workspace of another user, by git's own switch for its tests.
        GitCommand git = new(repository.Folder, context) { Variables = new Dictionary<string, string?> { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" } };

        Assert.Equal(commit, await git.TextAsync(["rev-parse", "HEAD"], CancellationToken.None));
        Assert.Equal(2, log.Lines.Count);
        Assert.Equal(commit, await git.TextAsync(["rev-parse", "HEAD"], CancellationToken.None));
        Assert.Equal(3, log.Lines.Count);
        Assert.DoesNotContain("safe", await repository.GitAsync("config", "--list", "--local"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_of_a_hook_that_is_running_do_not_redirect_it()
    {
        GitRepository repository = await GitRepository.CreateAsync(folder["repository"]);
        string commit = await repository.CommitAllAsync("first");
        BuildContext hooked = new(new RecordingLog()) { Environment = name => name == "GIT_DIR" ? "/nowhere" : null };

        Assert.Equal(commit, await new GitCommand(repository.Folder, hooked).TextAsync(["rev-parse", "HEAD"], CancellationToken.None));
    }

    [Fact]
    public async Task Configuration_is_added_to_what_the_environment_brings()
    {
        Dictionary<string, string> environment = new() { ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = "a.b", ["GIT_CONFIG_VALUE_0"] = "theirs" };
        BuildContext configured = new(new RecordingLog()) { Environment = name => environment.GetValueOrDefault(name) };
        GitCommand git = new(folder.Root, configured) { Configuration = [new("c.d", "ours")] };

        Assert.Equal("a.b theirs\nc.d ours", await git.TextAsync(["config", "--get-regexp", "^(a.b|c.d)$"], CancellationToken.None));
    }

    private GitCommand Git(string path) => new(folder[path], context);
}
