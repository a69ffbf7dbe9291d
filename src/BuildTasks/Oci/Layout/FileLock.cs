namespace BuildTasks.Oci;

/// <summary>A lock between processes: whoever has the file open alone has the lock. A process that dies gives it up.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the lock. Closing the stream gives it back; the empty file stays.</summary>
    public static async Task<FileStream> TakeAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        long start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception.GetType() == typeof(IOException))
            {
                // The type itself, not one that derives from it, is what a file in use throws; there is nothing to wait on but time.
                if (time.GetElapsedTime(start) > Patience)
                {
                    throw new BuildTaskException(
                        $"'{path}' could not be locked for {Patience.TotalSeconds} seconds: {exception.Message} "
                        + "If another process holds it, wait for that or end it.",
                        exception);
                }
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
