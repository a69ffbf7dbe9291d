namespace BuildTasks.Planning;

/// <summary>Where packages go: the folder that was asked for, or a private one that is gone after a dry run.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly bool temporary;

    private PackageFolder(string path, bool temporary)
    {
        Path = path;
        this.temporary = temporary;
    }

    public string Path { get; }

    /// <param name="path">The absolute folder, made if missing; null for a private one.</param>
    public static PackageFolder Open(string? path)
        => path is null
            ? new PackageFolder(Directory.CreateTempSubdirectory("buildtasks-").FullName, temporary: true)
            : new PackageFolder(Directory.CreateDirectory(path).FullName, temporary: false);

    public void Dispose()
    {
        if (temporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
