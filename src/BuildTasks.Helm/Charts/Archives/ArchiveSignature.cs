namespace BuildTasks.Helm.Charts;

/// <summary>Tells a gzipped archive from other files before anything else is tried, for a message that helps.</summary>
internal static class ArchiveSignature
{
    // Helm looks at a buffer of this size; what the file does not fill is zero, which makes short texts look binary.
    private const int SniffedLength = 512;

    private static readonly (string Type, byte[] Prefix)[] KnownTypes =
    [
        ("application/zip", "PK\x03\x04"u8.ToArray()),
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("application/x-rar-compressed", "Rar!\x1A\x07"u8.ToArray()),
        ("image/png", [0x89, .. "PNG\r\n\x1A\n"u8]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("image/gif", "GIF8"u8.ToArray()),
        ("text/plain; charset=utf-8", [0xEF, 0xBB, 0xBF]),
    ];

    /// <summary>Checks the first bytes and goes back to them.</summary>
    /// <exception cref="ChartException">The file is no gzip; the message is Helm's.</exception>
    public static void Check(string path, Stream file)
    {
        Span<byte> start = stackalloc byte[SniffedLength];
        start.Clear();
        file.Seek(-file.ReadAtLeast(start, SniffedLength, throwOnEndOfStream: false), SeekOrigin.Current);
        if (start.StartsWith<byte>([0x1F, 0x8B, 0x08]))
        {
            return;
        }

        bool isYaml = path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal);
        throw new ChartException(isYaml
            ? $"file '{path}' seems to be a YAML file, but expected a gzipped archive"
            : $"file '{path}' does not appear to be a gzipped archive; got '{TypeOf(start)}'")
        {
            File = path,
        };
    }

    private static string TypeOf(ReadOnlySpan<byte> start)
    {
        foreach ((string type, byte[] prefix) in KnownTypes)
        {
            if (start.StartsWith(prefix))
            {
                return type;
            }
        }

        return start.ContainsAnyInRange<byte>(0, 8) ? "application/octet-stream" : "text/plain; charset=utf-8";
    }
}
