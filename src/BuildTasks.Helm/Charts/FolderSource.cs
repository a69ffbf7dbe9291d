using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Charts;

/// <summary>A chart in a folder. Symbolic links are followed, as Helm does, but not out of the chart.</summary>
internal sealed class FolderSource : ChartSource
{
    private readonly ArchiveLimits limits;
    private readonly string realRoot;

    public FolderSource(string folder, ArchiveLimits limits)
    {
        this.limits = limits;
        Location = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        realRoot = RealPath.Of(Location);
    }

    public override string Location { get; }

    public override string? Folder => Location;

    public override SourceKind KindOf(string path)
    {
        string full = FullPath(path);
        return Directory.Exists(full) ? SourceKind.Folder
            : File.Exists(full) && File.Exists(RealPath.Of(full)) ? SourceKind.File // .NET finds links that lead nowhere.
            : SourceKind.Missing;
    }

    public override ReadOnlyMemory<byte> Read(string path)
    {
        string full = FullPath(path);
        if (Directory.Exists(full))
        {
            throw new ChartException($"read {full}: is a directory") { File = full };
        }

        if (KindOf(path) == SourceKind.Missing)
        {
            throw new ChartException($"open {full}: no such file or directory") { File = full };
        }

        CheckInside(path, RealPath.Of(full));
        return ReadFile(path, new FileInfo(RealPath.Of(full)), context: "");
    }

    public override IReadOnlyList<ChartFile> ReadAll(HelmLog log)
    {
        List<ChartFile> files = [];
        Walk(new DirectoryInfo(Location), "", [realRoot], new Collection(ReadIgnoreRules(), files, log));
        return files;
    }

    private void Walk(DirectoryInfo folder, string path, IReadOnlyList<string> openFolders, Collection collection)
    {
        foreach (FileSystemInfo entry in EntriesOf(folder, path))
        {
            string name = path + entry.Name;
            FileSystemInfo target = entry.LinkTarget is null ? entry : Follow(entry, name, collection);
            if (collection.Rules.Ignores(name, target is DirectoryInfo))
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                CheckInside(name, target.FullName);
            }

            if (target is not DirectoryInfo subfolder)
            {
                collection.Files.Add(ChartFile.FromBytes(name, ReadFile(name, (FileInfo)target, $"error reading {name}: ")));
            }
            else if (openFolders.Contains(subfolder.FullName))
            {
                throw new ChartException($"error evaluating symlink {FullPath(name)}: it leads to a folder that it is in") { File = FullPath(name) };
            }
            else
            {
                Walk(subfolder, name + "/", [.. openFolders, subfolder.FullName], collection);
            }
        }
    }

    private FileSystemInfo[] EntriesOf(DirectoryInfo folder, string path)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, GoText.Comparer)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path.TrimEnd('/'), e);
        }
    }

    private FileSystemInfo Follow(FileSystemInfo link, string name, Collection collection)
    {
        string path = FullPath(name);
        string resolved = RealPath.Of(link.FullName);
        FileSystemInfo target = Directory.Exists(resolved) ? new DirectoryInfo(resolved) : new FileInfo(resolved);
        if (!target.Exists)
        {
            throw new ChartException($"error evaluating symlink {path}: lstat {FirstMissing(resolved)}: no such file or directory") { File = path };
        }

        collection.Log.Info("found symbolic link in path. Contents of linked file included and used", ("path", path), ("resolved", resolved));
        return target;
    }

    private static string FirstMissing(string path)
        => Path.GetDirectoryName(path) is { } parent && !Directory.Exists(parent) ? FirstMissing(parent) : path;

    private void CheckInside(string path, string resolved)
    {
        if (resolved != realRoot && !resolved.StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ChartException(
                $"chart illegally contains content outside the base directory: {GoQuote.Quote(path)} is a symbolic link to {resolved}")
            {
                File = FullPath(path),
            };
        }
    }

    private byte[] ReadFile(string name, FileInfo file, string context)
    {
        try
        {
            if (file.Length > limits.MaxFileSize)
            {
                throw new ChartException($"chart file {GoQuote.Quote(file.Name)} is larger than the maximum file size {limits.MaxFileSize}")
                {
                    File = FullPath(name),
                };
            }

            // Pipes and devices have no length, and reading them could wait for ever.
            return file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ChartException($"{context}open {FullPath(name)}: permission denied", e) { File = FullPath(name) };
        }
        catch (IOException e)
        {
            throw Unreadable(name, e);
        }
    }

    // .NET has no way to name a file whose name is not UTF-8.
    private ChartException Unreadable(string name, Exception cause) => new(
        cause is UnauthorizedAccessException ? $"open {FullPath(name)}: permission denied"
        : name.Contains('\uFFFD', StringComparison.Ordinal) ? $"open {FullPath(name)}: the name is not UTF-8; rename it"
        : $"error reading {name}: {cause.Message}",
        cause)
    {
        File = FullPath(name),
    };

    private sealed record Collection(HelmIgnore Rules, ICollection<ChartFile> Files, HelmLog Log);
}
