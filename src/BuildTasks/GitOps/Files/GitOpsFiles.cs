using System.Buffers;
using System.IO.Enumeration;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BuildTasks.GitOps;

/// <summary>A file that mentions charts.</summary>
/// <param name="Path">Relative to the repository's root, with forward slashes.</param>
/// <param name="Content">All its bytes.</param>
/// <param name="Mentions">The names of the charts that are somewhere in it.</param>
internal sealed record GitOpsFile(string Path, byte[] Content, IReadOnlySet<string> Mentions);

/// <summary>Finds the files of a GitOps repository that may hold versions of charts.</summary>
internal static class GitOpsFiles
{
    /// <summary>
    /// The files that match the globs and mention a chart's name, by path. Links are not followed: what they point to inside the repository
    /// is found by its own path. <c>.git</c> is left out, and the templates of Helm charts too unless a glob names a templates folder.
    /// </summary>
    public static GitOpsFile[] Mentioning(string folder, IReadOnlyList<PublishedChart> charts, IEnumerable<string> globs, CancellationToken cancellationToken)
    {
        string[] paths = [.. Enumerate(folder, [.. globs])];
        Array.Sort(paths, StringComparer.Ordinal);
        (string Name, byte[] Bytes)[] names = [.. charts.Select(chart => chart.Name).Distinct().Select(name => (name, Encoding.UTF8.GetBytes(name)))];
        GitOpsFile?[] files = new GitOpsFile?[paths.Length];
        ParallelOptions options = new() { CancellationToken = cancellationToken };
        Parallel.For(0, paths.Length, options, index => files[index] = ReadIfMentioning(folder, paths[index], names));
        return [.. files.OfType<GitOpsFile>()];
    }

    private static FileSystemEnumerable<string> Enumerate(string folder, string[] globs)
    {
        int prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length + 1;
        PathGlob[] patterns = [.. globs.SelectMany(PathGlob.Parse)];
        bool wantsTemplates = globs.Any(glob => glob.Split('/').Contains("templates"));
        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return new FileSystemEnumerable<string>(Path.GetFullPath(folder), Relative, options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsMatched(Relative(ref entry)),
            ShouldRecursePredicate = (ref entry) => entry.FileName is not ".git" && (wantsTemplates || !IsChartTemplates(ref entry)),
        };

        bool IsMatched(string path) => Array.Exists(patterns, pattern => pattern.IsMatch(path));

        string Relative(ref FileSystemEntry entry) => entry.ToFullPath()[prefix..].Replace('\\', '/');
    }

    private static bool IsChartTemplates(ref FileSystemEntry entry)
        => entry.FileName is "templates" && File.Exists(Path.Join(entry.Directory, "Chart.yaml"));

    private static GitOpsFile? ReadIfMentioning(string folder, string path, (string Name, byte[] Bytes)[] names)
    {
        using SafeFileHandle file = File.OpenHandle(Path.Combine(folder, path));
        if (RandomAccess.GetLength(file) > Array.MaxLength)
        {
            // No manifest: the API server takes 3 MiB.
            return null;
        }

        int length = (int)RandomAccess.GetLength(file);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Span<byte> content = buffer.AsSpan(0, length);
            content = content[..ReadAll(file, content)];
            return FindNames(content, names) is { } mentions ? new GitOpsFile(path, content.ToArray(), mentions) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int ReadAll(SafeFileHandle file, Span<byte> content)
    {
        int total = 0;
        while (total < content.Length && RandomAccess.Read(file, content[total..], total) is int read and > 0)
        {
            total += read;
        }

        return total;
    }

    private static HashSet<string>? FindNames(ReadOnlySpan<byte> content, (string Name, byte[] Bytes)[] names)
    {
        HashSet<string>? found = null;
        foreach ((string name, byte[] bytes) in names)
        {
            if (content.IndexOf(bytes) >= 0)
            {
                (found ??= []).Add(name);
            }
        }

        return found;
    }
}
