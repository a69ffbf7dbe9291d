using System.Collections.Concurrent;

namespace BuildTasks.Linting;

/// <summary>The JSON Schemas that charts refer to by http(s). Each is downloaded once.</summary>
internal sealed class RemoteSchemas : IDisposable
{
    // Nobody writes larger ones; Helm's limit for a chart's file.
    private const int LargestSchema = 5 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<ReadOnlyMemory<byte>?>> known = new(StringComparer.Ordinal);
    private readonly IBuildLog log;
    private readonly HttpClient http;

    public RemoteSchemas(BuildContext context)
    {
        log = context.Log;
#pragma warning disable CA2000 // HttpClient disposes of its handler.
        http = new HttpClient(context.WrapHttp(new SocketsHttpHandler())) { MaxResponseContentBufferSize = LargestSchema, Timeout = TimeSpan.FromSeconds(30) };
#pragma warning restore CA2000
    }

    /// <summary>The schema at a URL; null, and a warning that says why, when it cannot be had.</summary>
    public ReadOnlyMemory<byte>? Read(string url, CancellationToken cancellationToken)
        => known.GetOrAdd(url, _ => new Lazy<ReadOnlyMemory<byte>?>(() => Download(url, cancellationToken))).Value;

    public void Dispose() => http.Dispose();

    private ReadOnlyMemory<byte>? Download(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            using HttpResponseMessage answer = http.Send(request, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                using Stream content = answer.Content.ReadAsStream(cancellationToken);
                using MemoryStream schema = new();
                content.CopyTo(schema);
                return schema.ToArray();
            }

            log.Warning($"The schema {url} could not be downloaded: the server answered {(int)answer.StatusCode} {answer.ReasonPhrase}.");
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.Warning($"The schema {url} could not be downloaded: {failure.Message}");
        }

        return null;
    }
}
