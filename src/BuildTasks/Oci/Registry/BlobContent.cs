using System.Net;

namespace BuildTasks.Oci;

/// <summary>The rest of a blob as a request's body. It streams from its source each time it is sent and is never held in memory.</summary>
internal sealed class BlobContent : HttpContent
{
    private const int BufferSize = 128 * 1024;

    private readonly OciBlob blob;
    private readonly long start;
    private readonly Action<long> report;

    /// <summary>Makes the body.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="start">How many bytes the registry has already.</param>
    /// <param name="report">Told how much of the blob is sent.</param>
    public BlobContent(OciBlob blob, long start, Action<long> report)
    {
        this.blob = blob;
        this.start = start;
        this.report = report;
        Headers.ContentType = new("application/octet-stream");
        if (start > 0 && start < blob.Descriptor.Size)
        {
            // The specification's form has no unit, unlike RFC 9110's.
            Headers.TryAddWithoutValidation("Content-Range", FormattableString.Invariant($"{start}-{blob.Descriptor.Size - 1}"));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = blob.Descriptor.Size - start;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Stream source = blob.Open();
        await using (source.ConfigureAwait(false))
        {
            source.Position = start;
            byte[] buffer = new byte[BufferSize];
            for (int length; (length = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
                report(source.Position);
            }
        }
    }
}
