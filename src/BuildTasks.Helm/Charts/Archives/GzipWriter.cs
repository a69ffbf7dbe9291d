using System.Buffers.Binary;
using System.Security.Cryptography;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// Compresses to gzip with a managed deflate and a fixed header, so that the same input gives the same bytes on every machine; the
/// runtime's own deflate differs from platform to platform. Hashes what it writes on the way.
/// </summary>
/// <param name="output">Where the compressed bytes go; stays open.</param>
internal sealed class GzipWriter(Stream output) : IDisposable
{
    private const int ChunkSize = 64 * 1024;

    // RFC 1952: no name, no time, operating system unknown.
    private static readonly byte[] Header = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];

    private readonly Deflater deflater = new(Deflater.DEFAULT_COMPRESSION, noZlibHeaderOrFooter: true);
    private readonly Crc32 checksum = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] input = new byte[ChunkSize];
    private readonly byte[] compressed = new byte[ChunkSize];

    /// <summary>How many compressed bytes were written.</summary>
    public long Size { get; private set; }

    /// <summary>The digest of what was written, after <see cref="FinishAsync"/>.</summary>
    public string Digest => "sha256:" + Convert.ToHexStringLower(hash.GetCurrentHash());

    public async Task WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (!data.IsEmpty)
        {
            int length = Math.Min(data.Length, ChunkSize);
            data[..length].CopyTo(input);
            data = data[length..];
            checksum.Update(new ArraySegment<byte>(input, 0, length));
            deflater.SetInput(input, 0, length);
            await DrainAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        deflater.Finish();
        await DrainAsync(cancellationToken).ConfigureAwait(false);
        byte[] trailer = new byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, (uint)checksum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(sizeof(uint)), (uint)deflater.TotalIn);
        await EmitAsync(trailer, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => hash.Dispose();

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        if (Size == 0)
        {
            await EmitAsync(Header, cancellationToken).ConfigureAwait(false);
        }

        for (int length = deflater.Deflate(compressed); length > 0; length = deflater.Deflate(compressed))
        {
            await EmitAsync(compressed.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task EmitAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        hash.AppendData(bytes.Span);
        Size += bytes.Length;
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
