using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Timeout;

namespace BuildTasks.Oci;

/// <summary>What is under every client with the same access options: sockets, TLS, log, retries, and the words for a failed connection.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "It lives as long as the run; idle sockets close themselves.")]
internal sealed class RegistryWire
{
    /// <summary>The largest answer that is read whole; the specification has registries take manifests of 4 MiB.</summary>
    private const int LongestBody = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Exception> unreachable = new(StringComparer.Ordinal);
    private readonly RegistryTls tls;
    private readonly HttpMessageInvoker direct;
    private readonly ResiliencePipeline<HttpResponseMessage> retries;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "As for the class.")]
    public RegistryWire(RegistryAccess access, BuildContext context)
    {
        Access = access;
        tls = RegistryTls.Create(access, context);
        SocketsHttpHandler sockets = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            SslOptions = tls.ToOptions(),
        };
        Handler = new RequestLogHandler(context.Log, context.WrapHttp(sockets));
        direct = new HttpMessageInvoker(Handler);
        retries = RegistryRetries.Create(context, response => RegistryException.MaySucceedLater((int)response.StatusCode), RegistryRetries.Patience);
    }

    /// <summary>How registries are reached.</summary>
    public RegistryAccess Access { get; }

    /// <summary>Sends what it is given as it is.</summary>
    public HttpMessageHandler Handler { get; }

    /// <summary>Sends <paramref name="request"/> without authorisation and without following redirects, with retries.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(direct, request, cancellationToken);

    /// <summary>
    /// Sends <paramref name="request"/>, whose content can be sent again, through <paramref name="invoker"/> with retries. The answer is there whole.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellationToken)
        => RunAsync(retries, stop => SendWholeAsync(invoker, request, stop), request.Method, request.RequestUri!, cancellationToken);

    /// <summary>Runs attempts in a pipeline; what keeps failing without an answer becomes a <see cref="RegistryException"/>.</summary>
    public async Task<HttpResponseMessage> RunAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline,
        Func<CancellationToken, Task<HttpResponseMessage>> attempt,
        HttpMethod method,
        Uri url,
        CancellationToken cancellationToken)
    {
        // Who had no connection after all repetitions has none for the next chart: a hundred charts would wait a hundred times.
        if (unreachable.TryGetValue(url.Authority, out Exception? before))
        {
            throw Failure(method, url, before);
        }

        try
        {
            return await pipeline.ExecuteAsync(async stop => await attempt(stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutRejectedException)
        {
            if (HasNoConnection(exception))
            {
                unreachable[url.Authority] = exception;
            }

            throw Failure(method, url, exception);
        }
    }

    private RegistryException Failure(HttpMethod method, Uri url, Exception exception)
    {
        string redacted = RegistryException.Redact(url);
        return new RegistryException($"{method} {redacted} got no answer: {Explain(exception, url)}", exception) { Method = method.Method, Url = redacted };
    }

    /// <summary>Reads the body of a success in the same attempt, so that one that breaks off is asked for again.</summary>
    private static async Task<HttpResponseMessage> SendWholeAsync(HttpMessageInvoker invoker, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && request.Method != HttpMethod.Head)
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static bool HasNoConnection(Exception exception)
        => exception is HttpRequestException failure
            && failure.HttpRequestError is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;

    private string Explain(Exception exception, Uri url) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } when tls.Refusal(url.IdnHost) is { } refusal
            => $"the host's certificate is not trusted ({refusal}). "
                + "Name the authority that signed it with --ca-file, or accept any certificate with --insecure.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            => "the host does not answer in TLS. If the registry speaks plain HTTP, say --plain-http.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
            => $"there is no host '{url.IdnHost}'. Check the registry's name.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
            => $"{InnerMessage(exception)}. Check the registry's name and port, and that it can be reached from here.",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } when url.Scheme == Uri.UriSchemeHttp
            => "the host does not answer in HTTP. If the registry speaks HTTPS, leave out --plain-http.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            => "the answer is longer than any manifest or token. Check that the address is that of a registry for charts.",
        TimeoutRejectedException => "it took too long. Check that the registry works and can be reached from here.",
        _ => $"{InnerMessage(exception)}. Try again; if it stays, look at the registry's log.",
    };

    private static string InnerMessage(Exception exception) => (exception.InnerException ?? exception).Message.TrimEnd('.');
}
