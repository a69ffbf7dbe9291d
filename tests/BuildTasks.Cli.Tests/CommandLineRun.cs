using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>What one call of the command line left behind.</summary>
internal sealed record CommandLineRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the command line in a folder, with a home and a Git set-up of its own.</summary>
    public static async Task<CommandLineRun> InAsync(string folder, params string[] arguments)
        => await InAsync(folder, new Dictionary<string, string>(), arguments);

    public static async Task<CommandLineRun> InAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Host host = new(output, Host.Plain(error), name => environment.GetValueOrDefault(name), folder);
        int exitCode = await CommandLine.RunAsync(arguments, host);
        return new CommandLineRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}

/// <summary>A Git repository with the charts of the examples, at a fixed time.</summary>
internal sealed class ExampleRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Root => folder["shop"];

    public GitRepository Git { get; private set; } = null!;

    public string Path(string path) => folder[path];

    public static async Task<ExampleRepository> CreateAsync()
    {
        ExampleRepository example = new();
        Copy(System.IO.Path.Combine(RepositoryRoot.Find(), "examples", "charts"), example.folder["shop/charts"]);
        example.Git = await GitRepository.CreateAsync(example.Root);
        await example.Git.CommitAllAsync("Start the shop");
        return example;
    }

    public void Write(string path, string content) => folder.Write(System.IO.Path.Combine("shop", path), content);

    public string Read(string path) => folder.Read(System.IO.Path.Combine("shop", path));

    public void Replace(string path, string old, string text) => Write(path, Read(path).Replace(old, text, StringComparison.Ordinal));

    /// <summary>Makes a GitOps repository of the examples beside the charts.</summary>
    public async Task<GitRepository> AddGitOpsAsync()
    {
        Copy(System.IO.Path.Combine(RepositoryRoot.Find(), "examples", "gitops"), folder["gitops"]);
        GitRepository gitops = await GitRepository.CreateAsync(folder["gitops"]);
        await gitops.CommitAllAsync("Start");
        return gitops;
    }

    public void Dispose() => folder.Dispose();

    private static void Copy(string source, string target)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
