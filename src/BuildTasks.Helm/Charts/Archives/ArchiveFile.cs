namespace BuildTasks.Helm.Charts;

/// <summary>A packed chart in a file, with what Helm says when it cannot be read.</summary>
internal static class ArchiveFile
{
    /// <summary>Opens the file.</summary>
    /// <exception cref="ChartException">It may not be read; the message is Helm's.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ChartException($"open {path}: permission denied", e) { File = path };
        }
    }

    /// <summary>The files of the archive; see <see cref="ArchiveReader.Read"/>.</summary>
    /// <exception cref="ChartException">The archive is refused. What is wrong with it, Helm does not say.</exception>
    public static IReadOnlyList<ChartFile> Read(ArchiveReader reader, FileStream file, Func<string, bool>? keep)
    {
        try
        {
            return reader.Read(file, keep);
        }
        catch (ChartException e) when (!e.IsStricterThanHelm)
        {
            throw new ChartException("unable to load chart archive", e);
        }
    }
}
