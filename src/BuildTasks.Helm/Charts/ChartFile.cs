using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>A file of a chart.</summary>
/// <param name="Name">Its path from the chart's root, with forward slashes, such as <c>templates/_helpers.tpl</c>.</param>
/// <param name="Data">Its bytes, without the byte order mark that Helm drops from every file.</param>
public sealed record ChartFile(string Name, ReadOnlyMemory<byte> Data)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether the file began with a byte order mark.</summary>
    public bool HadByteOrderMark { get; init; }

    /// <summary>The bytes as text; bytes that are not UTF-8 survive, see <see cref="GoText"/>.</summary>
    public string Text => GoText.FromUtf8(Data.Span);

    internal static ChartFile FromBytes(string name, ReadOnlyMemory<byte> bytes)
        => bytes.Span.StartsWith(ByteOrderMark)
            ? new ChartFile(name, bytes[ByteOrderMark.Length..]) { HadByteOrderMark = true }
            : new ChartFile(name, bytes);

    internal ReadOnlyMemory<byte> ToOriginalBytes() => HadByteOrderMark ? (byte[])[.. ByteOrderMark, .. Data.Span] : Data;
}
