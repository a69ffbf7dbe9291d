using BuildTasks;

namespace PushFigures;

/// <summary>Counts what goes over the wire.</summary>
internal sealed class CountingHandler : DelegatingHandler
{
    private int count;

    public HttpMessageHandler Around(HttpMessageHandler inner)
    {
        InnerHandler = inner;
        return this;
    }

    public int Take() => Interlocked.Exchange(ref count, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A log that nobody reads.</summary>
internal sealed class NoLog : IBuildLog
{
    public void Write(BuildLogLevel level, string message)
    {
    }
}
