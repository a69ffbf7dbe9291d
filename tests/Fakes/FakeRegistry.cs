using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

/// <summary>A request that a fake server answered.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Query">The query, with its question mark.</param>
/// <param name="Status">The answer's status; 0 when the connection was cut.</param>
/// <param name="Authorization">The header's value; empty when there was none.</param>
/// <param name="BodyLength">How many bytes of the body arrived.</param>
public sealed record FakeRequest(string Method, string Path, string Query, int Status, string Authorization, long BodyLength)
{
    public override string ToString() => $"{Method} {Path} -> {Status}";
}

/// <summary>
/// A registry in memory that follows the OCI distribution specification, records what it is asked, and fails when a test tells it to.
/// </summary>
public sealed partial class FakeRegistry : IAsyncDisposable
{
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly ConcurrentDictionary<string, byte[]> blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Type, byte[] Bytes)> manifests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MemoryStream> uploads = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Fault> faults = new();
    private LoopbackServer server = null!;

    /// <summary>Whether POST with <c>mount</c> finds blobs; without it every POST opens an upload.</summary>
    public bool Mounts { get; init; } = true;

    /// <summary>How requests are let in; null lets everybody in.</summary>
    public FakeRegistryGate? Gate { get; init; }

    /// <summary>Another server that uploads are sent to and blobs are fetched from, like an object store.</summary>
    public FakeRegistry? ObjectStore { get; init; }

    /// <summary>Whether manifests' digests are told in a header, as the specification lets registries choose.</summary>
    public bool TellsDigests { get; set; } = true;

    public Uri Address => server.Address;

    /// <summary>Host and port, as references have them.</summary>
    public string Host => server.Address.Authority;

    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>Every request in short, such as <c>HEAD /v2/charts/web/manifests/1.0.0 -> 404</c>.</summary>
    public IReadOnlyList<string> Lines => [.. requests.Select(request => request.ToString())];

    public static async Task<FakeRegistry> StartAsync(FakeRegistry? registry = null, X509Certificate2? certificate = null)
    {
        registry ??= new FakeRegistry();
        registry.server = await LoopbackServer.StartAsync(registry.HandleAsync, certificate);
        return registry;
    }

    public void Forget() => requests.Clear();

    /// <summary>Makes the next requests with this method and path part fail, one after the other.</summary>
    public void Fail(string method, string pathPart, params Func<HttpContext, Task>[] answers)
    {
        foreach (Func<HttpContext, Task> answer in answers)
        {
            faults.Enqueue(new Fault(method, pathPart, answer));
        }
    }

    /// <summary>An answer with a status, headers and an error of the specification's form.</summary>
    public static Func<HttpContext, Task> Status(
        int status, string? retryAfter = null, string code = "UNKNOWN", string message = "told to fail") => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { errors = new[] { new { code, message } } }));
        }
    };

    /// <summary>No answer: the connection is cut.</summary>
    public static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Takes so many bytes of an upload's body, keeps them, and cuts the connection.</summary>
    public Func<HttpContext, Task> DropAfter(int bytes) => async context =>
    {
        byte[] buffer = new byte[bytes];
        await context.Request.Body.ReadExactlyAsync(buffer);
        await uploads[context.Request.Path.Value!.Split('/')[^1]].WriteAsync(buffer);
        context.Abort();
    };

    /// <summary>Answers as if the request were fine, with a digest that is not the content's.</summary>
    public static Func<HttpContext, Task> WrongDigest(int status) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers["Docker-Content-Digest"] = Digest("something else"u8.ToArray());
        return Task.CompletedTask;
    };

    /// <summary>Forgets the uploads that are open, as after a restart.</summary>
    public void ForgetUploads() => uploads.Clear();

    public void PutManifest(string repository, string tag, string type, byte[] bytes)
    {
        manifests[$"{repository}:{tag}"] = (type, bytes);
        manifests[$"{repository}@{Digest(bytes)}"] = (type, bytes);
    }

    public byte[] Manifest(string repository, string tag) => manifests[$"{repository}:{tag}"].Bytes;

    public bool HasTag(string repository, string tag) => manifests.ContainsKey($"{repository}:{tag}");

    public void RemoveTag(string repository, string tag) => manifests.TryRemove($"{repository}:{tag}", out _);

    public void RemoveBlob(string repository, string digest) => blobs.TryRemove($"{repository}@{digest}", out _);

    /// <summary>Takes a tag over from another registry, with its blobs.</summary>
    public void CopyChart(FakeRegistry other, string repository, string tag)
    {
        foreach ((string name, byte[] blob) in other.blobs)
        {
            blobs[name] = blob;
        }

        (string type, byte[] bytes) = other.manifests[$"{repository}:{tag}"];
        PutManifest(repository, tag, type, bytes);
    }

    public void CopyBlob(string from, string to, string digest) => blobs[$"{to}@{digest}"] = blobs[$"{from}@{digest}"];

    /// <summary>Changes a stored blob without changing its name.</summary>
    public void Damage(string repository, string digest) => blobs[$"{repository}@{digest}"][^1] ^= 0xFF;

    public static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        CountingStream body = new(context.Request.Body);
        context.Request.Body = body;
        bool cut = false;
        context.RequestAborted.Register(() => cut = true);
        try
        {
            if (Gate is not null && await Gate.RefusesAsync(context, Address))
            {
                return;
            }

            if (TakeFault(context.Request) is { } fault)
            {
                await fault.Answer(context);
                return;
            }

            await ServeAsync(context);
        }
        finally
        {
            HttpRequest request = context.Request;
            requests.Enqueue(new FakeRequest(
                request.Method,
                request.Path.Value!,
                request.QueryString.Value ?? "",
                cut ? 0 : context.Response.StatusCode,
                request.Headers.Authorization.ToString(),
                body.Count));
        }
    }

    private Fault? TakeFault(HttpRequest request)
    {
        for (int count = faults.Count; count > 0 && faults.TryDequeue(out Fault? fault); count--)
        {
            if (fault.Method == request.Method && request.Path.Value!.Contains(fault.PathPart, StringComparison.Ordinal))
            {
                // Later faults keep their order behind this one.
                return fault;
            }

            faults.Enqueue(fault);
        }

        return null;
    }

    private sealed record Fault(string Method, string PathPart, Func<HttpContext, Task> Answer);
}
