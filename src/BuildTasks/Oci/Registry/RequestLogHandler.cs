namespace BuildTasks.Oci;

/// <summary>Logs every request that goes over the wire, for someone who looks for a fault.</summary>
internal sealed class RequestLogHandler(IBuildLog log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        log.Debug($"{request.Method} {RegistryException.Redact(request.RequestUri!)} -> {(int)response.StatusCode}");
        return response;
    }
}
