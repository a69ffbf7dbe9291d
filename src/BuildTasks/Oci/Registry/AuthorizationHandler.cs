using System.Net;
using System.Net.Http.Headers;

namespace BuildTasks.Oci;

/// <summary>
/// Adds to requests what the registry asks for, and answers its challenge once. Requests to other hosts, such as an object store
/// that takes an upload, go out bare, and their challenges stay unanswered.
/// </summary>
internal sealed class AuthorizationHandler(RegistryAuthorization authorization, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The scope that a request needs, such as <c>repository:charts/web:pull,push</c>.</summary>
    public static readonly HttpRequestOptionsKey<RepositoryScope> Scope = new("scope");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Scope, out RepositoryScope? scope) || !authorization.Covers(request.RequestUri!))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        AuthenticationHeaderValue? used = await authorization.HeaderAsync(scope, cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = used;
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !authorization.Covers(response.RequestMessage!.RequestUri!))
        {
            return response;
        }

        AuthenticationHeaderValue? answer = await authorization
            .AnswerAsync(response.Headers.WwwAuthenticate, scope, used, cancellationToken)
            .ConfigureAwait(false);
        if (answer is null || answer.Equals(used))
        {
            return response;
        }

        response.Dispose();
        request.Headers.Authorization = answer;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
