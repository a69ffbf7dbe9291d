using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

/// <summary>How a fake registry lets requests in.</summary>
public abstract class FakeRegistryGate
{
    public const string User = "ada";
    public const string Password = "open sesame";

    /// <summary>The header that <see cref="User"/> and <see cref="Password"/> make.</summary>
    public static string BasicHeader { get; } = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    /// <summary>Answers a request that is not let in; false lets it in.</summary>
    public abstract Task<bool> RefusesAsync(HttpContext context, Uri address);

    protected static async Task<bool> ChallengeAsync(HttpContext context, string challenge)
    {
        context.Response.Headers.WWWAuthenticate = challenge;
        await FakeRegistry.Status(401, code: "UNAUTHORIZED", message: "authentication required")(context);
        return true;
    }
}

/// <summary>User and password with every request.</summary>
public sealed class BasicGate : FakeRegistryGate
{
    public override async Task<bool> RefusesAsync(HttpContext context, Uri address)
        => context.Request.Headers.Authorization != BasicHeader && await ChallengeAsync(context, "Basic realm=\"fake, with a comma\"");
}

/// <summary>Tokens for one repository each, from <c>/token</c> of the same server.</summary>
public sealed class TokenGate : FakeRegistryGate
{
    public const string IdentityToken = "identity-token-of-ada";

    private readonly ConcurrentDictionary<string, string> scopes = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Whether tokens are given without a password.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Where the token server is said to be; null for this server's own <c>/token</c>.</summary>
    public string? Realm { get; set; }

    /// <summary>How long tokens are said to live, in seconds.</summary>
    public int Life { get; init; } = 300;

    /// <summary>Makes all tokens so far worthless, whatever was said about their life.</summary>
    public void Expire() => scopes.Clear();

    public override async Task<bool> RefusesAsync(HttpContext context, Uri address)
    {
        if (context.Request.Path == "/token")
        {
            await GiveAsync(context);
            return true;
        }

        string[] parts = context.Request.Path.Value!.Split('/');
        int end = Array.FindIndex(parts, part => part is "manifests" or "blobs");
        string repository = string.Join('/', parts[2..end]);
        string action = context.Request.Method is "GET" or "HEAD" ? "pull" : "pull,push";
        string token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        string wanted = $"repository:{repository}:{action}";
        string realm = Realm ?? new Uri(address, "/token").ToString();
        return !(scopes.TryGetValue(token, out string? granted) && granted.StartsWith(wanted, StringComparison.Ordinal))
            && await ChallengeAsync(context, $"Bearer realm=\"{realm}\",service=\"fake\",scope=\"{wanted}\"");
    }

    private async Task GiveAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string scope = request.Query["scope"].ToString();
        bool known = Anonymous || request.Headers.Authorization == BasicHeader;
        if (request.Method == "POST")
        {
            IFormCollection form = await request.ReadFormAsync();
            scope = form["scope"].ToString();
            known = form["grant_type"] == "refresh_token" && form["refresh_token"] == IdentityToken && form["service"] == "fake";
        }

        if (!known)
        {
            await FakeRegistry.Status(401, code: "UNAUTHORIZED", message: "bad password")(context);
            return;
        }

        string token = $"token-{Interlocked.Increment(ref count)}";
        scopes[token] = scope;
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { token, expires_in = Life }));
    }
}
