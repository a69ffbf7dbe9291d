namespace BuildTasks.Fakes;

/// <summary>A bare repository that tools push to, with a working copy of a colleague beside it.</summary>
public sealed class GitOpsRepository
{
    private GitOpsRepository(GitRepository bare, GitRepository colleague)
    {
        Bare = bare;
        Colleague = colleague;
    }

    public GitRepository Bare { get; }

    public GitRepository Colleague { get; }

    public string Address => Bare.Folder;

    /// <summary>Makes it with these files on <c>main</c>.</summary>
    public static async Task<GitOpsRepository> CreateAsync(string folder, params (string Path, string Content)[] files)
    {
        GitRepository bare = new(Path.Combine(folder, "gitops.git"));
        Directory.CreateDirectory(bare.Folder);
        await bare.GitAsync("init", "--quiet", "--bare", "--initial-branch=main");
        GitRepository colleague = await GitRepository.CreateAsync(Path.Combine(folder, "colleague"));
        await colleague.GitAsync("remote", "add", "origin", bare.Folder);
        GitOpsRepository repository = new(bare, colleague);
        await repository.PushAsync("start", files);
        return repository;
    }

    /// <summary>The colleague pushes files to <c>main</c>, on top of what is there.</summary>
    public async Task PushAsync(string message, params (string Path, string Content)[] files)
        => await PushToAsync("main", message, files);

    /// <summary>The colleague pushes files to a branch, on top of what is there.</summary>
    public async Task PushToAsync(string branch, string message, params (string Path, string Content)[] files)
    {
        await Colleague.GitAsync("fetch", "--quiet", "origin");
        if ((await Bare.GitAsync("for-each-ref", $"refs/heads/{branch}")).Length > 0)
        {
            await Colleague.GitAsync("checkout", "--quiet", "--force", "-B", branch, $"origin/{branch}");
        }

        foreach ((string path, string content) in files)
        {
            Colleague.Write(path, content);
        }

        await Colleague.CommitAllAsync(message);
        await Colleague.GitAsync("push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
    }

    /// <summary>Makes the server refuse pushes to a branch, as branch protection does.</summary>
    public void Protect(string branch)
        => Hook(
            "pre-receive",
            "while read -r old new name; do\n"
            + $"  if [ \"$name\" = refs/heads/{branch} ]; then echo 'main is a protected branch' >&2; exit 1; fi\n"
            + "done\n");

    /// <summary>Makes the server refuse every push with these words.</summary>
    public void Refuse(string words) => Hook("pre-receive", $"echo '{words}' >&2; exit 1\n");

    /// <summary>Makes the server run a shell script at one of git's hooks.</summary>
    public void Hook(string name, string script)
    {
        string hook = Path.Combine(Bare.Folder, "hooks", name);
        File.WriteAllText(hook, $"#!/bin/sh\n{script}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public async Task<string> ShowAsync(string branch, string path) => await Bare.GitAsync("show", $"{branch}:{path}");

    public async Task<string> TipAsync(string branch) => await Bare.GitAsync("rev-parse", branch);
}
