using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>Files that a user names, read with Go's messages.</summary>
/// <param name="workingDirectory">The absolute folder that relative paths start from.</param>
internal sealed class LocalFiles(string workingDirectory)
{
    /// <summary>The text of a file; bytes that are not UTF-8 survive.</summary>
    /// <exception cref="ValuesException">It cannot be read, or is not on this machine.</exception>
    public string ReadText(string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.Trim() == "-")
        {
            throw new ValuesException($"open {path}: only local files are read; save it to a file and name that");
        }

        string absolute = Path.Combine(workingDirectory, path);
        if (Directory.Exists(absolute))
        {
            throw new ValuesException($"read {path}: is a directory");
        }

        try
        {
            return GoText.FromUtf8(File.ReadAllBytes(absolute));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ValuesException($"open {path}: no such file or directory", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ValuesException($"open {path}: permission denied", exception);
        }
    }
}
