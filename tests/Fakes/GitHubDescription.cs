using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BuildTasks.Fakes;

/// <summary>
/// GitHub's own OpenAPI description, served by prism, which answers 422 and names the violation for a request that the description does
/// not allow. Both come from npm: tests/openapi/install.sh.
/// </summary>
public sealed class GitHubDescription : IAsyncDisposable
{
    private static readonly TimeSpan StartUp = TimeSpan.FromMinutes(3);

    private readonly HttpClient http = new();
    private readonly Process prism;
    private readonly Uri address;

    private GitHubDescription(Process prism, Uri address)
    {
        this.prism = prism;
        this.address = address;
    }

    /// <summary>Why it cannot be started on this machine; null when it can.</summary>
    public static string? Missing => FindFolder() is null ? "GitHub's OpenAPI description is not installed: run tests/openapi/install.sh (needs node)" : null;

    public static async Task<GitHubDescription> StartAsync()
    {
        string folder = FindFolder() ?? throw new InvalidOperationException(Missing);
        int port = FreePort();
        string[] arguments =
        [
            Path.Combine(folder, "@stoplight", "prism-cli", "dist", "index.js"), "mock", "--errors", "--host", "127.0.0.1", "--port",
            port.ToString(CultureInfo.InvariantCulture), Path.Combine(folder, "@octokit", "openapi", "generated", "api.github.com.json"),
        ];
        ProcessStartInfo start = new("node", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process node = new() { StartInfo = start };
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StringBuilder said = new();
        node.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Prism is listening", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult();
            }
        };
        node.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        node.Start();
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        GitHubDescription description = new(node, new Uri($"http://127.0.0.1:{port}"));
        if (await Task.WhenAny(listening.Task, node.WaitForExitAsync(), Task.Delay(StartUp)) != listening.Task)
        {
            await description.DisposeAsync();
            throw new InvalidOperationException($"prism did not start: {said}");
        }

        return description;
    }

    /// <summary>What is wrong with a request by GitHub's description; null when nothing is.</summary>
    /// <param name="request">The request, as the fake GitHub got it.</param>
    /// <param name="prefix">What stands before the path that the description knows.</param>
    public async Task<string?> FindViolationAsync(RecordedRequest request, string prefix)
    {
        using HttpRequestMessage copy = new(new HttpMethod(request.Method), new Uri(address, request.PathAndQuery[prefix.Length..]));
        if (request.Body.Length > 0)
        {
            copy.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body))
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse(request.Headers.GetValueOrDefault("Content-Type") ?? "application/octet-stream") },
            };
        }

        using HttpResponseMessage answer = await http.SendAsync(copy);
        if (answer.Headers.TryGetValues("sl-violations", out IEnumerable<string>? found))
        {
            // The description's own examples break its rules in places ("response"); those are not ours.
            JsonNode?[] ours = [.. JsonNode.Parse(found.First())!.AsArray().Where(violation => (string?)violation!["location"]![0] == "request")];
            return ours.Length == 0 ? null : $"{request} {request.Body}: {string.Join("; ", ours.Select(violation => (string?)violation!["message"]))}";
        }

        return answer.IsSuccessStatusCode ? null : $"{request} {request.Body}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        prism.Kill(entireProcessTree: true);
        await prism.WaitForExitAsync();
        prism.Dispose();
    }

    private static string? FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string modules = Path.Combine(folder.FullName, "artifacts", "openapi", "node_modules");
            if (Directory.Exists(Path.Combine(modules, "@stoplight", "prism-cli")) && Directory.Exists(Path.Combine(modules, "@octokit", "openapi")))
            {
                return modules;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
