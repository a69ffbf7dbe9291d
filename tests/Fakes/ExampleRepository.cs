namespace BuildTasks.Fakes;

/// <summary>A Git repository with the charts of the examples, at a fixed time.</summary>
public sealed class ExampleRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder that everything is in.</summary>
    public string Folder => folder.Root;

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

    /// <summary>Puts the files of another example beside the charts' folder, as a user who copies them.</summary>
    public void AddExample(string name) => Copy(System.IO.Path.Combine(RepositoryRoot.Find(), "examples", name), Root);

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
