using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

/// <summary>A token server that docker-registry trusts (Docker, "Token Authentication Specification"): signed tokens with their certificate inside.</summary>
public sealed class TokenServerFake : IAsyncDisposable
{
    public const string Service = "registry.test";
    public const string Issuer = "tokens.test";

    private readonly TestCertificates certificates;
    private readonly ConcurrentQueue<string> scopes = new();
    private LoopbackServer server = null!;

    private TokenServerFake(TestCertificates certificates) => this.certificates = certificates;

    public string Realm => new Uri(server.Address, "/auth").ToString();

    /// <summary>The scopes asked for, in order.</summary>
    public IReadOnlyList<string> Scopes => [.. scopes];

    public static async Task<TokenServerFake> StartAsync(TestCertificates certificates)
    {
        TokenServerFake fake = new(certificates);
        fake.server = await LoopbackServer.StartAsync(fake.HandleAsync, certificates.Server);
        return fake;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != FakeRegistryGate.BasicHeader)
        {
            await FakeRegistry.Status(401, code: "UNAUTHORIZED")(context);
            return;
        }

        string scope = context.Request.Query["scope"].ToString();
        scopes.Enqueue(scope);
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { token = Sign(scope), expires_in = 300 }));
    }

    private string Sign(string scope)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string[] parts = scope.Split(':');
        string header = Encode(new { typ = "JWT", alg = "RS256", x5c = new[] { Convert.ToBase64String(certificates.Server.RawData) } });
        string claims = Encode(new
        {
            iss = Issuer,
            sub = FakeRegistryGate.User,
            aud = Service,
            exp = now + 300,
            nbf = now - 10,
            iat = now,
            jti = scopes.Count.ToString("x8"),
            access = new[] { new { type = parts[0], name = parts[1], actions = parts[2].Split(',') } },
        });
        using RSA key = certificates.Server.GetRSAPrivateKey()!;
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Base64Url(signature)}";
    }

    private static string Encode<T>(T value) => Base64Url(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
