using System.Diagnostics.CodeAnalysis;
using Polly;

namespace BuildTasks.Oci;

/// <summary>Sends requests to one registry: authorised, redirected, repeated, and with advice when it refuses.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "It lives as long as the run; idle sockets close themselves.")]
internal sealed class RegistryClient
{
    private readonly RegistryWire wire;
    private readonly RegistryAuthorization authorization;
    private readonly HttpMessageInvoker invoker;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "As for the class.")]
    public RegistryClient(RegistryHost host, RegistryWire wire, BuildContext context)
    {
        this.wire = wire;
        Host = host;
        Context = context;
        Endpoint = new Uri($"{(wire.Access.PlainHttp ? "http" : "https")}://{host}/v2/");
        authorization = new RegistryAuthorization(
            host, Endpoint, new CredentialStore(wire.Access, context), new TokenServer(Endpoint, wire.SendAsync, context), context.Time);
        invoker = new HttpMessageInvoker(new AuthorizationHandler(authorization, new RedirectHandler(wire.Handler)));
    }

    /// <summary>The registry.</summary>
    public RegistryHost Host { get; }

    /// <summary>The address that paths start from; ends with <c>/v2/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>The run.</summary>
    public BuildContext Context { get; }

    /// <summary>Makes a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="url">An address, absolute or relative to <see cref="Endpoint"/>.</param>
    /// <param name="scope">What the request is allowed to do.</param>
    public HttpRequestMessage Request(HttpMethod method, Uri url, RepositoryScope scope)
    {
        HttpRequestMessage request = new(method, new Uri(Endpoint, url));
        request.Headers.TryAddWithoutValidation("User-Agent", "buildtasks");
        request.Options.Set(AuthorizationHandler.Scope, scope);
        return request;
    }

    /// <summary>Sends <paramref name="request"/>, again if that may help.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => wire.SendAsync(invoker, request, cancellationToken);

    /// <summary>Sends <paramref name="request"/> once, for a caller that repeats by its own rules in <see cref="RunAsync"/>.</summary>
    public Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => invoker.SendAsync(request, cancellationToken);

    /// <summary>Runs attempts of several requests in <paramref name="pipeline"/>.</summary>
    public Task<HttpResponseMessage> RunAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline,
        Func<CancellationToken, Task<HttpResponseMessage>> attempt,
        HttpMethod method,
        Uri url,
        CancellationToken cancellationToken)
        => wire.RunAsync(pipeline, attempt, method, url, cancellationToken);

    /// <summary>The exception for an answer that was not hoped for.</summary>
    public Task<RegistryException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        TimeSpan? wait = RegistryRetries.WantedWait(response, Context.Time);
        RegistryAdvice advice = new(Host, wire.Access, authorization.Credential, authorization.CredentialFiles, wait);
        return RegistryAnswer.ToExceptionAsync(response, advice.For, Context, cancellationToken);
    }
}
