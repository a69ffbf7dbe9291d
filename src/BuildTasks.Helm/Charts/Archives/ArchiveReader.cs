using System.IO.Compression;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>Reads the files of packed charts into memory, and refuses archives that want more than a chart needs.</summary>
/// <param name="limits">How much is let in, over all archives that this reader reads.</param>
internal sealed class ArchiveReader(ArchiveLimits limits)
{
    private long remaining = limits.MaxTotalSize;
    private int entries;

    // Go reads the fixed part of gzip's header before it looks at the magic number.
    private const int GzipHeaderLength = 10;

    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B, 0x08];

    /// <summary>The files of a .tgz, named from the chart's root, in the archive's order.</summary>
    /// <param name="archive">The archive; must be able to seek.</param>
    /// <param name="keep">Which names are given; the others are checked and passed over. Default: all.</param>
    /// <exception cref="ChartException">It is no gzip, no tar, hostile or too large.</exception>
    public IReadOnlyList<ChartFile> Read(Stream archive, Func<string, bool>? keep = null)
    {
        CheckMagic(archive);
        using GZipStream unzipped = new(archive, CompressionMode.Decompress, leaveOpen: true);
        using BufferedStream buffered = new(unzipped);
        try
        {
            return ReadEntries(new TarReader(buffered), keep ?? (_ => true));
        }
        catch (InvalidDataException e)
        {
            throw new ChartException("gzip: invalid data", e);
        }
    }

    private List<ChartFile> ReadEntries(TarReader tar, Func<string, bool> keep)
    {
        List<ChartFile> files = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (tar.Next() is { } entry)
        {
            CheckSize(entry);
            if (entry.IsFolder || entry.Kind == TarEntry.PaxGlobalHeader)
            {
                continue;
            }

            string name = ArchivePath.FromRoot(entry.Name);
            if (!entry.IsFile)
            {
                throw Refused($"chart illegally contains a {entry.Description}: {GoQuote.Quote(entry.Name)}");
            }

            if (!names.Add(name))
            {
                throw Refused($"chart illegally contains a file more than once: {GoQuote.Quote(entry.Name)}");
            }

            if (keep(name))
            {
                files.Add(ChartFile.FromBytes(name, tar.ReadContent()));
            }
        }

        return names.Count > 0 ? files : throw new ChartException("no files in chart archive");
    }

    private void CheckSize(TarEntry entry)
    {
        if (++entries > limits.MaxEntries)
        {
            throw Refused($"decompressed chart has more than the maximum of {limits.MaxEntries} entries");
        }

        if (entry.Size > remaining)
        {
            throw new ChartException($"decompressed chart is larger than the maximum size {limits.MaxTotalSize}");
        }

        if (entry.Size > limits.MaxFileSize)
        {
            throw new ChartException(
                $"decompressed chart file {GoQuote.Quote(entry.Name)} is larger than the maximum file size {limits.MaxFileSize}");
        }

        remaining -= entry.Size;
    }

    private static ChartException Refused(string message) => new(message) { IsStricterThanHelm = true };

    private static void CheckMagic(Stream archive)
    {
        Span<byte> start = stackalloc byte[GzipHeaderLength];
        int read = archive.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        archive.Seek(-read, SeekOrigin.Current);
        if (read < start.Length || !start.StartsWith(GzipMagic))
        {
            throw new ChartException(read == 0 ? "EOF" : read < start.Length ? "unexpected EOF" : "gzip: invalid header");
        }
    }
}
