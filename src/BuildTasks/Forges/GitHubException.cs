using System.Net;
using System.Text;
using System.Text.Json;

namespace BuildTasks.Forges;

/// <summary>GitHub refused a request.</summary>
public sealed class GitHubException : BuildTaskException
{
    private const int ShownCharacters = 300;

    private GitHubException(string message, HttpStatusCode status, IReadOnlyList<string> errors)
        : base(message)
    {
        Status = status;
        Errors = errors;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>GitHub's own words: its message, then the details of its validation.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Tells a refusal.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="rateLimit">When the rate limit that it is about ends; null when it is about something else.</param>
    /// <param name="mask">Takes secrets out of a text: a proxy may quote the request.</param>
    internal static GitHubException Of(GitHubAnswer answer, string repository, string? rateLimit, Func<string, string> mask)
    {
        List<string> errors = [.. Read(answer).Select(mask)];
        string said = errors.Count == 0 ? "" : $": {string.Join("; ", errors)}";
        string? advice = rateLimit ?? GitHubAdvice.For(answer, errors, repository);
        string message = $"GitHub refused to {answer.Call.Purpose} in {repository} ({(int)answer.Status}{said}).";
        return new GitHubException(advice is null ? message : $"{message} {advice}", answer.Status, errors);
    }

    private static List<string> Read(GitHubAnswer answer)
    {
        GitHubError? error;
        try
        {
            error = JsonSerializer.Deserialize(answer.Body, GitHubJson.Default.GitHubError);
        }
        catch (JsonException)
        {
            // A proxy in between answers in its own words.
            string text = Encoding.UTF8.GetString(answer.Body).ReplaceLineEndings(" ").Trim();
            return text.Length == 0 ? [] : [text.Length <= ShownCharacters ? text : text[..ShownCharacters]];
        }

        List<string> errors = error?.Message is { Length: > 0 } message ? [message] : [];
        if (error?.Errors.ValueKind == JsonValueKind.Array)
        {
            errors.AddRange(error.Errors.EnumerateArray().Select(Detail).Where(detail => detail.Length > 0));
        }

        return errors;
    }

    // https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api: a message for code "custom", else field and code.
    private static string Detail(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => error.GetString()!,
        JsonValueKind.Object when Member(error, "message") is { } message => message,
        JsonValueKind.Object => $"{Member(error, "field")} {Member(error, "code")}".Trim(),
        _ => "",
    };

    private static string? Member(JsonElement error, string name)
        => error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
