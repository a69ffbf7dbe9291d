using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

/// <summary>Bare repositories over HTTP, by git's own <c>http-backend</c> behind a small server that wants a user and a password.</summary>
public sealed class GitOverHttp : IAsyncDisposable
{
    public const string User = "ada";
    public const string Password = FakeGitHub.Token;

    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly string root;
    private LoopbackServer server = null!;

    private GitOverHttp(string root) => this.root = root;

    /// <summary>Lets the password read but not write, as a token without permission.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Sends every request somewhere else; null serves it here.</summary>
    public Uri? RedirectTo { get; set; }

    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    public Uri Address => server.Address;

    /// <summary>Serves the bare repositories of a folder.</summary>
    public static async Task<GitOverHttp> StartAsync(string root)
    {
        GitOverHttp git = new(root);
        git.server = await LoopbackServer.StartAsync(git.HandleAsync);
        return git;
    }

    /// <summary>The URL of a repository, with the user but not the password.</summary>
    public string UrlOf(string repository) => $"http://{User}@{server.Address.Authority}/{repository}";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        HttpRequest request = http.Request;
        requests.Enqueue(new RecordedRequest(
            request.Method,
            $"{request.Path}{request.QueryString}",
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            ""));
        if (RedirectTo is { } elsewhere)
        {
            http.Response.Redirect(new Uri(elsewhere, $"{request.Path}{request.QueryString}").ToString());
            return;
        }

        if (request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}")
        {
            http.Response.StatusCode = 401;
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";
            return;
        }

        if (ReadOnly && $"{request.Path}{request.QueryString}".Contains("git-receive-pack", StringComparison.Ordinal))
        {
            http.Response.StatusCode = 403;
            return;
        }

        await RunBackendAsync(http);
    }

    // https://git-scm.com/docs/git-http-backend: CGI, RFC 3875.
    private async Task RunBackendAsync(HttpContext http)
    {
        ProcessStartInfo start = new("git", ["http-backend"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["GIT_PROJECT_ROOT"] = root;
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["GIT_CONFIG_COUNT"] = "2";
        (start.Environment["GIT_CONFIG_KEY_0"], start.Environment["GIT_CONFIG_VALUE_0"]) = ("http.receivepack", "true");
        (start.Environment["GIT_CONFIG_KEY_1"], start.Environment["GIT_CONFIG_VALUE_1"]) = ("uploadpack.allowFilter", "true");
        start.Environment["PATH_INFO"] = http.Request.Path.Value ?? "";
        start.Environment["QUERY_STRING"] = http.Request.QueryString.Value!.TrimStart('?');
        start.Environment["REQUEST_METHOD"] = http.Request.Method;
        start.Environment["CONTENT_TYPE"] = http.Request.ContentType ?? "";
        start.Environment["REMOTE_USER"] = User;
        start.Environment["GIT_PROTOCOL"] = http.Request.Headers["Git-Protocol"].ToString();
        start.Environment["HTTP_CONTENT_ENCODING"] = http.Request.Headers.ContentEncoding.ToString();
        if (http.Request.ContentLength is { } length)
        {
            start.Environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }

        using Process process = Process.Start(start)!;
        await Task.WhenAll(SendAsync(http.Request.Body, process), ReceiveAsync(process.StandardOutput.BaseStream, http.Response));
        await process.WaitForExitAsync();
    }

    private static async Task SendAsync(Stream body, Process process)
    {
        try
        {
            await body.CopyToAsync(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The backend refused before it had read everything; its answer says why.
        }
    }

    private static async Task ReceiveAsync(Stream output, HttpResponse response)
    {
        using MemoryStream content = new();
        await output.CopyToAsync(content);
        byte[] bytes = content.ToArray();
        int end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (string line in Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n"))
        {
            string[] header = line.Split(": ", 2);
            if (header[0] == "Status")
            {
                response.StatusCode = int.Parse(header[1].Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[header[0]] = header[1];
            }
        }

        await response.Body.WriteAsync(bytes.AsMemory(end + 4));
    }
}
