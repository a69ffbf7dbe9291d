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
        Copy("charts", example.folder["shop/charts"]);
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
        Copy("gitops", folder["gitops"]);
        GitRepository gitops = await GitRepository.CreateAsync(folder["gitops"]);
        await gitops.CommitAllAsync("Start");
        return gitops;
    }

    /// <summary>Puts the files of another example beside the charts' folder, as a user who copies them.</summary>
    public void AddExample(string name) => Copy(name, Root);

    public void Dispose() => folder.Dispose();

    /// <summary>Copies an example as it is in Git: without what builds in its own folder left behind.</summary>
    public static void Copy(string name, string target)
    {
        string source = System.IO.Path.Combine(RepositoryRoot.Find(), "examples", name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string path = System.IO.Path.GetRelativePath(source, file);
            if (path.Split(System.IO.Path.DirectorySeparatorChar).Intersect(["bin", "obj", "temp", "artifacts"]).Any())
            {
                continue;
            }

            string copy = System.IO.Path.Combine(target, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
