namespace BuildTasks.Oci;

/// <summary>
/// Fetches access tokens from the server that a registry's challenge names: by GET with Basic authentication, or by POST with
/// OAuth 2 for identity tokens (Docker, "Token Authentication Specification" and "OAuth2 Token Authentication").
/// </summary>
/// <param name="endpoint">The registry's address.</param>
/// <param name="send">Sends a request with retries, following no redirect: what it carries is for the realm alone.</param>
/// <param name="context">The run.</param>
internal sealed class TokenServer(Uri endpoint, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, BuildContext context)
{
    private const string ClientId = "buildtasks";

    /// <summary>Fetches a token for <paramref name="scope"/>; throws <see cref="RegistryException"/> when the server gives none.</summary>
    public async Task<AccessToken> FetchAsync(
        AuthenticationChallenge challenge, string scope, RegistryCredential? credential, CancellationToken cancellationToken)
    {
        Uri realm = CheckRealm(challenge);
        using HttpRequestMessage request = credential?.IdentityToken is { } identity
            ? Exchange(realm, challenge.Service, scope, identity)
            : Ask(realm, challenge.Service, scope, credential);
        using HttpResponseMessage response = await send(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RegistryAnswer
                .ToExceptionAsync(response, (status, _, _) => Advise(status, credential), context, cancellationToken)
                .ConfigureAwait(false);
        }

        string answer = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return AccessToken.TryRead(answer, context)
            ?? throw Refuse(realm, "answered without a token. Check that the registry's token server is set up for it.");
    }

    /// <summary>
    /// A token server may be on another host, and gets the registry's password; it is named by the registry, which could have asked
    /// for the password itself. Only the way there must not be weaker than the way to the registry.
    /// </summary>
    private Uri CheckRealm(AuthenticationChallenge challenge)
    {
        if (!Uri.TryCreate(challenge.Realm, UriKind.Absolute, out Uri? realm) || realm.Scheme is not ("http" or "https") || realm.UserInfo.Length > 0)
        {
            throw Refuse(endpoint, $"names '{challenge.Realm}' as its token server, which is no http address. Check the registry's set-up.");
        }

        return realm.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp
            ? realm
            : throw Refuse(realm, "is an unencrypted token server for an encrypted registry: no credentials are sent there. Check the registry's set-up.");
    }

    private static HttpRequestMessage Ask(Uri realm, string? service, string scope, RegistryCredential? credential)
    {
        List<string> query = [.. realm.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)];
        if (service is not null)
        {
            query.Add($"service={Uri.EscapeDataString(service)}");
        }

        query.Add($"scope={Uri.EscapeDataString(scope)}");
        HttpRequestMessage request = new(HttpMethod.Get, new UriBuilder(realm) { Query = string.Join('&', query) }.Uri);
        request.Headers.Authorization = credential?.Password is { } password ? RegistryAuthorization.Basic(credential.Username, password) : null;
        return request;
    }

    private static HttpRequestMessage Exchange(Uri realm, string? service, string scope, Secret identity)
    {
        Dictionary<string, string> form = new(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = ClientId,
            ["scope"] = scope,
            ["refresh_token"] = identity.Reveal(),
        };
        if (service is not null)
        {
            form["service"] = service;
        }

        return new HttpRequestMessage(HttpMethod.Post, realm) { Content = new FormUrlEncodedContent(form) };
    }

    private static string Advise(int status, RegistryCredential? credential) => (status, credential) switch
    {
        (401 or 403, null) => "The token server gives nothing to anonymous users: log in, or say --username and BUILDTASKS_PASSWORD.",
        (401 or 403 or 400, { }) => $"The token server does not accept {credential}: check that it is current and may use this repository.",
        _ => "The registry's token server failed: try again later.",
    };

    private static RegistryException Refuse(Uri url, string what)
    {
        string redacted = RegistryException.Redact(url);
        return new RegistryException($"{redacted} {what}") { Method = "GET", Url = redacted };
    }
}
