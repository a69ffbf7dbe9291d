namespace BuildTasks.Helm.Charts;

/// <summary>Absolute paths without symbolic links in any of their parts.</summary>
public static class RealPath
{
    // Linux gives up after as many.
    private const int MaxLinks = 40;

    /// <summary>The path that remains when every link is followed; parts that do not exist stay as they are.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="ChartException">The links go round in a circle.</exception>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int links = 0;
        return Resolve(path, ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        string resolved = Path.GetPathRoot(path)!;
        foreach (string part in path[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(resolved, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new ChartException($"error evaluating symlink {path}: too many links") { File = path };
            }

            resolved = Resolve(Path.GetFullPath(target, resolved), ref links);
        }

        return resolved;
    }
}
