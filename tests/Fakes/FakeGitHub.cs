using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Fakes;

/// <summary>A request that a server got.</summary>
public sealed record RecordedRequest(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public override string ToString() => $"{Method} {PathAndQuery}";
}

/// <summary>An answer that a test wants instead of the real one.</summary>
public sealed record PreparedAnswer(int Status, string Body, params (string Name, string Value)[] Headers);

/// <summary>
/// GitHub's REST API for the pull requests of one repository, with the statuses, bodies and headers of its documentation
/// (https://docs.github.com/en/rest). Knows neither branches nor commits.
/// </summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghp_t0k3n-of-ada";

    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly ConcurrentQueue<PreparedAnswer> prepared = new();
    private readonly ConcurrentDictionary<string, PreparedAnswer> preparedFor = new(StringComparer.Ordinal);
    private readonly FakeGitHubRepository repository;
    private LoopbackServer server = null!;

    private FakeGitHub(string name) => repository = new FakeGitHubRepository(name);

    /// <summary>The address of the API, as for GitHub Enterprise.</summary>
    public string Api => $"{server.Address.ToString().TrimEnd('/')}/api/v3";

    public Uri Address => server.Address;

    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    public FakeGitHubRepository Repository => repository;

    /// <summary>How many items a page has at most.</summary>
    public int LargestPage { get; set; } = 100;

    /// <summary>Whether the token may write pull requests.</summary>
    public bool ReadOnly { get; set; }

    public static async Task<FakeGitHub> StartAsync(string repository = "acme/gitops")
    {
        FakeGitHub github = new(repository);
        github.server = await LoopbackServer.StartAsync(github.HandleAsync);
        return github;
    }

    /// <summary>Gives this answer to the next request that nobody has prepared one for yet.</summary>
    public void Answer(PreparedAnswer answer) => prepared.Enqueue(answer);

    /// <summary>Gives this answer, once, to a request for this path inside the repository.</summary>
    public void AnswerTo(string method, string path, PreparedAnswer answer) => preparedFor[$"{method} /api/v3/repos/{repository.Name}{path}"] = answer;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using StreamReader reader = new(http.Request.Body);
        string body = await reader.ReadToEndAsync();
        requests.Enqueue(new RecordedRequest(
            http.Request.Method,
            $"{http.Request.Path.ToUriComponent()}{http.Request.QueryString}",
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));
        if (prepared.TryDequeue(out PreparedAnswer? answer) || preparedFor.TryRemove($"{http.Request.Method} {http.Request.Path.Value}", out answer))
        {
            await WriteAsync(http, answer);
            return;
        }

        http.Response.Headers["x-ratelimit-limit"] = "5000";
        http.Response.Headers["x-ratelimit-remaining"] = "4999";
        await WriteAsync(http, Refusal(http.Request) ?? Route(http.Request, body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject()));
    }

    private PreparedAnswer? Refusal(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        return authorization switch
        {
            "" => Error(401, "Requires authentication"),
            not $"Bearer {Token}" => Error(401, "Bad credentials"),
            _ when !request.Path.StartsWithSegments($"/api/v3/repos/{repository.Name}", StringComparison.OrdinalIgnoreCase) => Error(404, "Not Found"),
            _ when ReadOnly && request.Method != "GET" =>
                Error(403, "Resource not accessible by integration") with { Headers = [("X-Accepted-GitHub-Permissions", "pull_requests=write")] },
            _ => null,
        };
    }

    private PreparedAnswer Route(HttpRequest request, JsonObject? body)
    {
        string[] path = request.Path.Value![$"/api/v3/repos/{repository.Name}/".Length..].Split('/');
        return (request.Method, path) switch
        {
            ("GET", ["pulls"]) => Page(
                request,
                repository.List(request.Query["state"].ToString(), request.Query["head"].ToString(), request.Query["base"].ToString())),
            ("POST", ["pulls"]) => repository.Open(body!),
            ("PATCH", ["pulls", var number]) => repository.Change(int.Parse(number, CultureInfo.InvariantCulture), body!),
            ("GET", ["labels", var name]) => repository.Label(name),
            ("POST", ["labels"]) => repository.CreateLabel(body!),
            ("POST", ["issues", var number, "labels"]) => repository.AddLabels(int.Parse(number, CultureInfo.InvariantCulture), body!),
            ("POST", ["issues", var number, "comments"]) => repository.Comment(int.Parse(number, CultureInfo.InvariantCulture), body!),
            _ => Error(404, "Not Found"),
        };
    }

    // https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
    private PreparedAnswer Page(HttpRequest request, IReadOnlyList<JsonObject> items)
    {
        int size = Math.Min(LargestPage, int.TryParse(request.Query["per_page"], CultureInfo.InvariantCulture, out int asked) ? asked : 30);
        int page = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out int wanted) ? wanted : 1;
        JsonArray shown = new([.. items.Skip((page - 1) * size).Take(size).Select(item => item.DeepClone())]);
        IEnumerable<string> others = request.Query
            .Where(pair => pair.Key != "page")
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        string rest = string.Join('&', others);
        string here = $"{Api}/repos/{repository.Name}/pulls?{rest}";
        if (page * size >= items.Count)
        {
            return new PreparedAnswer(200, shown.ToJsonString());
        }

        int last = (items.Count + size - 1) / size;
        return new PreparedAnswer(
            200, shown.ToJsonString(), ("Link", $"<{here}&page={page + 1}>; rel=\"next\", <{here}&page={last}>; rel=\"last\""));
    }

    /// <summary>A refusal as GitHub writes it.</summary>
    public static PreparedAnswer Error(int status, string message, params JsonObject[] errors)
    {
        JsonObject body = new()
        {
            ["message"] = message,
            ["documentation_url"] = "https://docs.github.com/rest",
            ["status"] = status.ToString(CultureInfo.InvariantCulture),
        };
        if (errors.Length > 0)
        {
            body["errors"] = new JsonArray([.. errors]);
        }

        return new PreparedAnswer(status, body.ToJsonString());
    }

    private static async Task WriteAsync(HttpContext http, PreparedAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        foreach ((string name, string value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
    }
}
