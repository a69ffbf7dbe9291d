using System.Net;
using System.Net.Http.Headers;

namespace BuildTasks.Oci;

/// <summary>A repository in a registry (OCI distribution specification 1.1).</summary>
internal sealed class RegistryRepository(RegistryClient client, string repository, bool write) : OciRepository
{
    private static readonly string[] ManifestTypes =
        [MediaTypes.ImageManifest, MediaTypes.ImageIndex, MediaTypes.DockerManifest, MediaTypes.DockerManifestList];

    private readonly RepositoryScope scope = new(repository, write);

    public override async Task<Digest?> FindAsync(OciReference reference, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = ManifestRequest(HttpMethod.Head, reference);
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => null,

            // The header is optional; without it the manifest itself tells.
            HttpStatusCode.OK => ContentDigest(response) ?? (await ReadManifestAsync(reference, cancellationToken).ConfigureAwait(false))?.Digest,
            _ => throw await client.FailureAsync(response, cancellationToken).ConfigureAwait(false),
        };
    }

    public override async Task<StoredManifest?> ReadManifestAsync(OciReference reference, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = ManifestRequest(HttpMethod.Get, reference);
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw await client.FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }

        string type = response.Content.Headers.ContentType?.MediaType ?? MediaTypes.ImageManifest;
        if (type == "text/html")
        {
            string url = RegistryException.Redact(request.RequestUri!);
            throw new RegistryException(
                $"{request.Method} {url} was answered with a web page. "
                + "Check that the address is that of a registry, and whether a proxy or a login page stands before it.")
            {
                Method = request.Method.Method,
                Url = url,
                Status = (int)response.StatusCode,
            };
        }

        byte[] bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        StoredManifest manifest = new(type, bytes);
        Digest? promised = reference.Digest ?? ContentDigest(response);
        return promised is null || promised == manifest.Digest
            ? manifest
            : throw Broken(request, $"promised {promised} and sent a manifest with {manifest.Digest}");
    }

    public override Task<bool> WriteBlobAsync(OciBlob blob, CancellationToken cancellationToken)
        => new BlobUpload(client, scope, blob).RunAsync(cancellationToken);

    public override async Task WriteManifestAsync(OciReference reference, StoredManifest manifest, Digest? replaces, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = ManifestRequest(HttpMethod.Put, reference);
        request.Content = new ReadOnlyMemoryContent(manifest.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(manifest.MediaType) } };
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.Accepted))
        {
            throw await client.FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }

        if (ContentDigest(response) is { } stored && stored != manifest.Digest)
        {
            throw Broken(request, $"was sent a manifest with {manifest.Digest} and stored {stored}");
        }
    }

    protected override async Task CopyBlobAsync(OciDescriptor blob, Stream target, CancellationToken cancellationToken)
    {
        Uri url = BlobUrl(blob.Digest);
        using HttpResponseMessage response = await client.RunAsync(
            RegistryRetries.Create(client.Context, response => RegistryException.MaySucceedLater((int)response.StatusCode), BlobUpload.Patience(blob.Size)),
            stop => AttemptAsync(url, blob, target, stop),
            HttpMethod.Get,
            new Uri(client.Endpoint, url),
            cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw await client.FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override string Describe(OciDescriptor blob) => RegistryException.Redact(new Uri(client.Endpoint, BlobUrl(blob.Digest)));

    /// <summary>Gets the blob and its content in one attempt: a body that breaks off is fetched again from the start.</summary>
    private async Task<HttpResponseMessage> AttemptAsync(Uri url, OciDescriptor blob, Stream target, CancellationToken cancellationToken)
    {
        target.SetLength(0);
        using HttpRequestMessage request = client.Request(HttpMethod.Get, url, scope);
        HttpResponseMessage response = await client.SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                byte[] buffer = new byte[81920];

                // One byte more than promised is enough to see that the size is wrong; the rest is not worth the disk.
                for (int length; target.Length <= blob.Size && (length = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
                {
                    await target.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return response;
    }

    private HttpRequestMessage ManifestRequest(HttpMethod method, OciReference reference)
    {
        string name = reference.Digest?.ToString() ?? reference.Tag ?? throw new BuildTaskException($"'{reference}' names no version: add :VERSION.");
        HttpRequestMessage request = client.Request(method, new Uri($"{repository}/manifests/{name}", UriKind.Relative), scope);
        foreach (string type in ManifestTypes)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        }

        return request;
    }

    private Uri BlobUrl(Digest digest) => new($"{repository}/blobs/{digest}", UriKind.Relative);

    private static Digest? ContentDigest(HttpResponseMessage response)
        => response.Headers.TryGetValues("Docker-Content-Digest", out IEnumerable<string>? values)
            && Digest.TryParse(values.FirstOrDefault(), out Digest? digest)
            ? digest
            : null;

    private static RegistryException Broken(HttpRequestMessage request, string what)
    {
        string url = RegistryException.Redact(request.RequestUri!);
        return new RegistryException($"{url} {what}. The registry, or a proxy before it, is broken: look at its log.")
        {
            Method = request.Method.Method,
            Url = url,
        };
    }
}
