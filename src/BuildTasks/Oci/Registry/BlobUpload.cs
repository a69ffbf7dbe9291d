using System.Globalization;
using System.Net;
using Polly;

namespace BuildTasks.Oci;

/// <summary>
/// One blob on its way into a registry: POST opens the upload, PUT sends all bytes. After a failure the registry is asked how much it
/// has, and the rest is sent; where it has forgotten the upload, a new one starts.
/// </summary>
internal sealed class BlobUpload(RegistryClient client, RepositoryScope scope, OciBlob blob)
{
    /// <summary>The slowest line that an upload waits for, in bytes per second.</summary>
    private const int SlowestRate = 64 * 1024;

    private const int SmallestReported = 1024 * 1024;

    private Uri? location;
    private bool interrupted;
    private long start;

    /// <summary>How long a transfer of <paramref name="size"/> bytes may take.</summary>
    public static TimeSpan Patience(long size) => RegistryRetries.Patience + TimeSpan.FromSeconds(size / (double)SlowestRate);

    /// <summary>Sends the blob, unless the repository has it.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        ResiliencePipeline<HttpResponseMessage> pipeline = RegistryRetries.Create(client.Context, MaySucceedNext, Patience(blob.Descriptor.Size));
        Uri url = new(client.Endpoint, OpenUrl(mount: false));
        using HttpResponseMessage response = await client
            .RunAsync(pipeline, AttemptAsync, HttpMethod.Put, url, cancellationToken)
            .ConfigureAwait(false);
        if (!IsDone(response))
        {
            throw await client.FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }

        return response.RequestMessage!.Method == HttpMethod.Put;
    }

    private static bool IsDone(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.NoContent;

    /// <summary>An upload has more that may pass than a single request: 404 means a forgotten upload, 308 and 416 a wrong offset.</summary>
    private static bool MaySucceedNext(HttpResponseMessage response)
        => RegistryException.MaySucceedLater((int)response.StatusCode)
            || (response.RequestMessage!.Method == HttpMethod.Put && (int)response.StatusCode is 308 or 404 or 416);

    private async Task<HttpResponseMessage> AttemptAsync(CancellationToken cancellationToken)
    {
        if (interrupted && location is not null)
        {
            await FindOffsetAsync(location, cancellationToken).ConfigureAwait(false);
        }

        if (location is null)
        {
            HttpResponseMessage opened = await OpenAsync(cancellationToken).ConfigureAwait(false);
            if (opened.StatusCode != HttpStatusCode.Accepted)
            {
                return opened;
            }

            location = Location(opened) ?? throw NoLocation(opened);
            start = 0;
            opened.Dispose();
        }

        interrupted = true;
        return await SendRestAsync(location, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens an upload. Asking to mount the blob from its own repository makes one request of two: 201 says that the blob is there
    /// already, 202 that it is not and an upload is open. Registries that know no mounting open an upload (specification, end-11).
    /// </summary>
    private async Task<HttpResponseMessage> OpenAsync(CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await PostAsync(mount: true, cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode is not (400 or 404 or 405 or 422))
        {
            return response;
        }

        // A registry that trips over the parameters gets a plain request; its answer to that is the one that counts.
        response.Dispose();
        return await PostAsync(mount: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> PostAsync(bool mount, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = client.Request(HttpMethod.Post, OpenUrl(mount), scope);
        request.Content = new ByteArrayContent([]);
        return await client.SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendRestAsync(Uri target, CancellationToken cancellationToken)
    {
        string separator = target.Query.Length == 0 ? "?" : "&";
        Uri url = new($"{target.AbsoluteUri}{separator}digest={Uri.EscapeDataString(blob.Descriptor.Digest.ToString())}");
        using HttpRequestMessage request = client.Request(HttpMethod.Put, url, scope);
        request.Content = new BlobContent(blob, start, Report);
        return await client.SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks how much of an interrupted upload has arrived (specification, end-13).</summary>
    private async Task FindOffsetAsync(Uri upload, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = client.Request(HttpMethod.Get, upload, scope);
        using HttpResponseMessage response = await client.SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        start = response.StatusCode == HttpStatusCode.NoContent ? Offset(response) : 0;
        location = start > 0 && start <= blob.Descriptor.Size ? Location(response) ?? upload : null;
    }

    /// <summary>The byte after the last that arrived, from <c>Range: 0-1023</c>, also written <c>bytes=0-1023</c>.</summary>
    private static long Offset(HttpResponseMessage response)
    {
        string range = response.Headers.TryGetValues("Range", out IEnumerable<string>? values) ? values.First() : "";
        string last = range[(range.IndexOf('-', StringComparison.Ordinal) + 1)..];

        // Registries say "0-0" for an empty upload as well as for a single byte: such an upload is given up and a new one opened.
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long position) && position > 0 ? position + 1 : 0;
    }

    /// <summary>
    /// Where the upload goes on. A registry behind a proxy that ends TLS may name itself with http; it is still the registry, and
    /// the way to it stays encrypted.
    /// </summary>
    private Uri? Location(HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } given)
        {
            return null;
        }

        Uri absolute = new(response.RequestMessage!.RequestUri!, given);
        bool losesTls = absolute.Scheme == Uri.UriSchemeHttp && client.Endpoint.Scheme == Uri.UriSchemeHttps;
        return losesTls && absolute.IdnHost.Equals(client.Endpoint.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new Uri(client.Endpoint, absolute.PathAndQuery)
            : absolute;
    }

    private Uri OpenUrl(bool mount)
    {
        string query = mount ? $"?mount={blob.Descriptor.Digest}&from={Uri.EscapeDataString(scope.Repository)}" : "";
        return new Uri($"{scope.Repository}/blobs/uploads/{query}", UriKind.Relative);
    }

    private void Report(long sent)
    {
        if (blob.Descriptor.Size >= SmallestReported)
        {
            client.Context.Log.Progress($"push {scope.Repository}", sent, blob.Descriptor.Size);
        }
    }

    private static RegistryException NoLocation(HttpResponseMessage response)
    {
        string url = RegistryException.Redact(response.RequestMessage!.RequestUri!);
        return new RegistryException($"POST {url} opened an upload without saying where: the registry, or a proxy before it, is broken.")
        {
            Method = "POST",
            Url = url,
            Status = (int)response.StatusCode,
        };
    }
}
