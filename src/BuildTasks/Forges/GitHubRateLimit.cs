using System.Globalization;
using System.Net;
using System.Text;

namespace BuildTasks.Forges;

/// <summary>How long GitHub wants to be left alone: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api.</summary>
internal static class GitHubRateLimit
{
    // "If the retry-after response header is not present [...] wait for at least one minute" (the page above, on secondary limits).
    private static readonly TimeSpan SecondaryWait = TimeSpan.FromMinutes(1);

    /// <summary>The wait that an answer asks for; null when it is not about a rate limit.</summary>
    public static TimeSpan? WaitOf(GitHubAnswer answer, DateTimeOffset now)
    {
        if (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests))
        {
            return null;
        }

        if (RetryAfter(answer.Header("Retry-After"), now) is { } asked)
        {
            return asked;
        }

        if (answer.Header("x-ratelimit-remaining") == "0" && Number(answer.Header("x-ratelimit-reset")) is { } reset)
        {
            // A second more: the header has whole seconds.
            TimeSpan wait = DateTimeOffset.FromUnixTimeSeconds(reset) - now + TimeSpan.FromSeconds(1);
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        bool isSecondary = answer.Status == HttpStatusCode.TooManyRequests
            || Encoding.UTF8.GetString(answer.Body).Contains("rate limit", StringComparison.OrdinalIgnoreCase);
        return isSecondary ? SecondaryWait : null;
    }

    private static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        bool isDate = DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date);
        return isDate && date > now ? date - now : null;
    }

    private static long? Number(string? value)
        => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < int.MaxValue * 10L ? number : null;
}
