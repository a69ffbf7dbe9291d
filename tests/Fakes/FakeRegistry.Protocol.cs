using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

// The endpoints of the OCI distribution specification that chart tools use.
public sealed partial class FakeRegistry
{
    [GeneratedRegex("^/v2/(?<name>.+)/(?<kind>manifests|blobs)/(?<rest>uploads/.*|[^/]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Route();

    private Task ServeAsync(HttpContext context)
    {
        Match match = Route().Match(context.Request.Path.Value!);
        string name = match.Groups["name"].Value;
        string rest = match.Groups["rest"].Value;
        return (match.Groups["kind"].Value, context.Request.Method) switch
        {
            ("manifests", "HEAD" or "GET") => ReadManifestAsync(context, name, rest),
            ("manifests", "PUT") => WriteManifestAsync(context, name, rest),
            ("blobs", "GET" or "HEAD") when !rest.StartsWith("uploads/", StringComparison.Ordinal) => ReadBlobAsync(context, name, rest),
            ("blobs", "POST") => OpenUpload(context, name),
            ("blobs", "GET") => TellUpload(context, rest["uploads/".Length..]),
            ("blobs", "PUT") => FinishUploadAsync(context, name, rest["uploads/".Length..]),
            _ => Status(404, code: "UNSUPPORTED")(context),
        };
    }

    private async Task ReadManifestAsync(HttpContext context, string name, string reference)
    {
        string separator = reference.StartsWith("sha256:", StringComparison.Ordinal) ? "@" : ":";
        if (!manifests.TryGetValue($"{name}{separator}{reference}", out (string Type, byte[] Bytes) manifest))
        {
            await Status(404, code: "MANIFEST_UNKNOWN")(context);
            return;
        }

        context.Response.ContentType = manifest.Type;
        context.Response.ContentLength = manifest.Bytes.Length;
        if (TellsDigests)
        {
            context.Response.Headers["Docker-Content-Digest"] = Digest(manifest.Bytes);
        }

        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(manifest.Bytes);
        }
    }

    private async Task WriteManifestAsync(HttpContext context, string name, string tag)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        string text = System.Text.Encoding.UTF8.GetString(body.ToArray());
        MatchCollection digests = Regex.Matches(text, "sha256:[0-9a-f]{64}", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!digests.All(digest => Storage.blobs.ContainsKey($"{name}@{digest.Value}")))
        {
            await Status(400, code: "MANIFEST_BLOB_UNKNOWN")(context);
            return;
        }

        PutManifest(name, tag, context.Request.ContentType!, body.ToArray());
        context.Response.StatusCode = 201;
        context.Response.Headers["Docker-Content-Digest"] = Digest(body.ToArray());
        context.Response.Headers.Location = $"/v2/{name}/manifests/{Digest(body.ToArray())}";
    }

    private FakeRegistry Storage => ObjectStore ?? this;

    private async Task ReadBlobAsync(HttpContext context, string name, string digest)
    {
        if (!Storage.blobs.TryGetValue($"{name}@{digest}", out byte[]? content))
        {
            await Status(404, code: "BLOB_UNKNOWN")(context);
        }
        else if (ObjectStore is not null)
        {
            Uri stored = new(ObjectStore.Address, context.Request.Path.Value! + "?signature=s3cret");
            context.Response.Redirect(stored.ToString(), permanent: false, preserveMethod: true);
        }
        else
        {
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        }
    }

    private Task OpenUpload(HttpContext context, string name)
    {
        string mount = context.Request.Query["mount"].ToString();
        string from = context.Request.Query["from"].ToString();
        if (Mounts && mount.Length > 0 && Storage.blobs.TryGetValue($"{from}@{mount}", out byte[]? content))
        {
            Storage.blobs[$"{name}@{mount}"] = content;
            context.Response.StatusCode = 201;
            context.Response.Headers.Location = $"/v2/{name}/blobs/{mount}";
            return Task.CompletedTask;
        }

        string id = Guid.NewGuid().ToString("N");
        Storage.uploads[id] = new MemoryStream();
        context.Response.StatusCode = 202;
        string path = $"/v2/{name}/blobs/uploads/{id}?_state=abc";
        context.Response.Headers.Location = ObjectStore is null ? path : new Uri(ObjectStore.Address, path).ToString();
        return Task.CompletedTask;
    }

    private Task TellUpload(HttpContext context, string id)
    {
        if (!uploads.TryGetValue(id, out MemoryStream? upload))
        {
            return Status(404, code: "BLOB_UPLOAD_UNKNOWN")(context);
        }

        context.Response.StatusCode = 204;
        context.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"0-{Math.Max(upload.Length - 1, 0)}");
        context.Response.Headers.Location = context.Request.Path + context.Request.QueryString;
        return Task.CompletedTask;
    }

    private async Task FinishUploadAsync(HttpContext context, string name, string id)
    {
        if (!uploads.TryGetValue(id, out MemoryStream? upload))
        {
            await Status(404, code: "BLOB_UPLOAD_UNKNOWN")(context);
            return;
        }

        string range = context.Request.Headers["Content-Range"].ToString();
        long start = range.Length == 0 ? 0 : long.Parse(range.Split('-')[0], CultureInfo.InvariantCulture);
        if (start != upload.Length)
        {
            context.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"0-{Math.Max(upload.Length - 1, 0)}");
            await Status(416, code: "BLOB_UPLOAD_INVALID")(context);
            return;
        }

        await context.Request.Body.CopyToAsync(upload);
        string digest = context.Request.Query["digest"].ToString();
        if (digest != Digest(upload.ToArray()))
        {
            await Status(400, code: "DIGEST_INVALID")(context);
            return;
        }

        blobs[$"{name}@{digest}"] = upload.ToArray();
        uploads.TryRemove(id, out _);
        context.Response.StatusCode = 201;
        context.Response.Headers.Location = $"/v2/{name}/blobs/{digest}";
    }
}
