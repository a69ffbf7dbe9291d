using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.Oci;

/// <summary>
/// Follows redirects as registries use them for blobs in object stores. The handler behind it must not follow any itself: credentials
/// stay with the host they were made for, and https is never left.
/// </summary>
internal sealed class RedirectHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Longest = 5;

    /// <summary>Whether both addresses are served by the same host, port and scheme.</summary>
    public static bool SameOrigin(Uri one, Uri other)
        => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The answer refers to the request that it belongs to.")]
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (int count = 0; Target(request, response) is { } target; count++)
        {
            if (count == Longest)
            {
                throw Refuse(request, $"redirects more than {Longest} times");
            }

            if (target.Scheme != Uri.UriSchemeHttps && request.RequestUri!.Scheme == Uri.UriSchemeHttps)
            {
                throw Refuse(request, $"redirects from https to {RegistryException.Redact(target)}");
            }

            response.Dispose();
            request = Follow(request, target);
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        // 308 without Location is an object store's "resume incomplete"; a POST or PUT is repeated elsewhere only when told so by 307 or 308.
        bool redirects = (int)response.StatusCode is 307 or 308
            || ((int)response.StatusCode is 301 or 302 or 303 && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head));
        Uri? target = redirects && response.Headers.Location is { } location ? new Uri(request.RequestUri!, location) : null;
        return target is { Scheme: "http" or "https" } ? target : null;
    }

    private static HttpRequestMessage Follow(HttpRequestMessage request, Uri target)
    {
        HttpRequestMessage next = new(request.Method, target) { Content = request.Content };
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            if (SameOrigin(request.RequestUri!, target) || !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                next.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return next;
    }

    private static RegistryException Refuse(HttpRequestMessage request, string what)
    {
        string url = RegistryException.Redact(request.RequestUri!);
        return new RegistryException($"{request.Method} {url} {what}, which is not followed. Check the registry's address and its proxy.")
        {
            Method = request.Method.Method,
            Url = url,
        };
    }
}
