using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;

namespace BuildTasks.Oci;

/// <summary>
/// How requests to one registry are authorised during a run: nothing until it asks, then Basic, or one token for each repository,
/// fetched again when it expires.
/// </summary>
internal sealed class RegistryAuthorization(RegistryHost host, Uri endpoint, CredentialStore credentials, TokenServer tokenServer, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, AccessToken> tokens = new(StringComparer.Ordinal);

    // Shared by all charts of the run, so no single chart's cancellation stops it; helpers have a time limit of their own.
    private readonly Lazy<Task<RegistryCredential?>> lookup = new(() => credentials.FindAsync(host, CancellationToken.None));
    private volatile AuthenticationChallenge? challenge;

    /// <summary>The credential in use; null when there is none or the registry has not asked yet.</summary>
    public RegistryCredential? Credential => lookup is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? lookup.Value.Result : null;

    /// <summary>The config files that credentials are looked up in, for messages.</summary>
    public IReadOnlyList<string> CredentialFiles => credentials.Files;

    /// <summary>Whether credentials may go to <paramref name="url"/>: to the registry's own host, port and scheme alone.</summary>
    public bool Covers(Uri url) => RedirectHandler.SameOrigin(url, endpoint);

    /// <summary>The header for a request, from what the registry asked for before; null when it has not asked.</summary>
    public async Task<AuthenticationHeaderValue?> HeaderAsync(RepositoryScope scope, CancellationToken cancellationToken)
        => challenge is { } known ? await HeaderAsync(known with { Scope = null }, scope, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>The header that answers a refused request; null when there is nothing to answer with.</summary>
    /// <param name="offered">The challenges of the refusal.</param>
    /// <param name="scope">What the request needs.</param>
    /// <param name="refused">The header that was refused; null when there was none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<AuthenticationHeaderValue?> AnswerAsync(
        HttpHeaderValueCollection<AuthenticationHeaderValue> offered,
        RepositoryScope scope,
        AuthenticationHeaderValue? refused,
        CancellationToken cancellationToken)
    {
        AuthenticationChallenge? asked = AuthenticationChallenge.Choose(offered);
        if (asked is null)
        {
            return null;
        }

        challenge = asked;
        foreach ((string key, AccessToken token) in tokens)
        {
            if (token.Header.Equals(refused))
            {
                tokens.TryRemove(key, out _);
            }
        }

        return await HeaderAsync(asked, scope, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthenticationHeaderValue?> HeaderAsync(AuthenticationChallenge asked, RepositoryScope scope, CancellationToken cancellationToken)
    {
        RegistryCredential? credential = await lookup.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (credential?.AccessToken is { } given)
        {
            return new AuthenticationHeaderValue("Bearer", given.Reveal());
        }

        if (asked.Scheme == "Basic")
        {
            return credential?.Password is { } password ? Basic(credential.Username, password) : null;
        }

        // A registry that names the repository otherwise is remembered under our own name for it.
        string key = scope.ToString();
        if (tokens.TryGetValue(key, out AccessToken? token) && time.GetUtcNow() < token.Expires)
        {
            return token.Header;
        }

        token = await tokenServer.FetchAsync(asked, scope.Answer(asked.Scope), credential, cancellationToken).ConfigureAwait(false);
        tokens[key] = token;
        return token.Header;
    }

    /// <summary>The header of Basic authentication (RFC 7617), in UTF-8.</summary>
    public static AuthenticationHeaderValue Basic(string user, Secret password)
        => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Reveal()}")));
}
