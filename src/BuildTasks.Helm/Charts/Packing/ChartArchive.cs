namespace BuildTasks.Helm.Charts;

/// <summary>Packs charts into archives that are the same, byte for byte, on every machine.</summary>
public static class ChartArchive
{
    private const int BufferSize = 64 * 1024;

    /// <summary>
    /// Writes <c>NAME-VERSION.tgz</c> after Helm's checks. The archive appears complete or not at all, in place of an older one of that name.
    /// Chart.yaml keeps its bytes but for the given versions.
    /// </summary>
    /// <param name="chart">The chart, as it was loaded.</param>
    /// <param name="folder">The folder for the archive; made if it is missing.</param>
    /// <param name="modified">The time that all files in the archive get.</param>
    /// <param name="version">The version to pack the chart with. Default: the one in Chart.yaml.</param>
    /// <param name="appVersion">The appVersion to pack the chart with. Default: the one in Chart.yaml.</param>
    /// <param name="cancellationToken">Stops the work and leaves nothing behind.</param>
    /// <exception cref="ChartException">
    /// A version is invalid, a dependency is missing, or the schema is not JSON; the message is Helm's where Helm has one.
    /// </exception>
    public static async Task<PackedArchive> WriteAsync(
        Chart chart,
        string folder,
        DateTimeOffset modified,
        string? version = null,
        string? appVersion = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chart);
        version = string.IsNullOrEmpty(version) ? null : version;
        appVersion = string.IsNullOrEmpty(appVersion) ? null : appVersion;
        string packedVersion = version ?? chart.Metadata.Version;
        PackageChecks.Run(chart, packedVersion);

        Directory.CreateDirectory(folder);
        string path = Path.GetFullPath(Path.Combine(folder, $"{chart.Name}-{packedVersion}.tgz"));
        string unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            PackedArchive packed;
            FileStream output = new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
            await using (output.ConfigureAwait(false))
            {
                packed = await WriteAsync(PackageEntries.Of(chart, version, appVersion), output, modified, cancellationToken).ConfigureAwait(false);
            }

            File.Move(unfinished, path, overwrite: true);
            return packed with { File = path };
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<PackedArchive> WriteAsync(
        IEnumerable<ChartFile> files, Stream output, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        using GzipWriter gzip = new(output);
        foreach (ChartFile file in files)
        {
            await gzip.WriteAsync(TarWriter.Header(file.Name, file.Data.Length, modified), cancellationToken).ConfigureAwait(false);
            await gzip.WriteAsync(file.Data, cancellationToken).ConfigureAwait(false);
            await gzip.WriteAsync(TarWriter.Padding(file.Data.Length), cancellationToken).ConfigureAwait(false);
        }

        await gzip.WriteAsync(TarWriter.End, cancellationToken).ConfigureAwait(false);
        await gzip.FinishAsync(cancellationToken).ConfigureAwait(false);
        return new PackedArchive("", gzip.Digest, gzip.Size);
    }
}
