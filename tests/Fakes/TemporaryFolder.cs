namespace BuildTasks.Fakes;

/// <summary>A private folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Root = Directory.CreateTempSubdirectory("buildtasks-").FullName;

    public string Root { get; }

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file, making its folders, and gives its absolute path.</summary>
    public string Write(string path, string content)
    {
        string full = this[path];
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            // Git writes its objects read-only, which stops a delete on Windows.
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Root, recursive: true);
    }
}
