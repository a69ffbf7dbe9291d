using System.Net;
using System.Text.RegularExpressions;

namespace BuildTasks.Forges;

/// <summary>What GitHub answered, read to its end.</summary>
/// <param name="Call">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The answer's headers.</param>
/// <param name="Body">The answer's body.</param>
internal sealed partial record GitHubAnswer(GitHubCall Call, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>True for the statuses 200 to 299.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Where a moved resource is now; null when it has not moved.</summary>
    public string? MovedTo => Status
        is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found
        or HttpStatusCode.TemporaryRedirect
        or HttpStatusCode.PermanentRedirect
        ? Header("Location")
        : null;

    /// <summary>The next page of a list; null on the last one.</summary>
    public string? NextPage => NextLink().Match(Header("Link") ?? "") is { Success: true } match ? match.Groups["url"].Value : null;

    /// <summary>A header's value; null when it is absent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Reads an answer to its end.</summary>
    public static async Task<GitHubAnswer> ReadAsync(GitHubCall call, HttpResponseMessage response, CancellationToken cancellationToken)
        => new(
            call,
            response.StatusCode,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));

    // https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
    [GeneratedRegex("""<(?<url>[^<>]+)>\s*;\s*rel="next"(\s|,|;|$)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NextLink();
}
