using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace BuildTasks.Forges;

/// <summary>When a request to GitHub is repeated: after a stumble of the network or the server, and after a rate limit when its end is near.</summary>
internal static class GitHubRetries
{
    private const int Repetitions = 5;

    // A primary limit resets within an hour; a job that hangs so long costs more than one that says when to come back.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Makes the pipeline that a request runs in.</summary>
    public static ResiliencePipeline<GitHubAnswer> Create(BuildContext context)
        => new ResiliencePipelineBuilder<GitHubAnswer> { TimeProvider = context.Time }
            .AddRetry(new RetryStrategyOptions<GitHubAnswer>
            {
                MaxRetryAttempts = Repetitions,
                Delay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = context.Jitter,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
                {
                    { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } } => true,
                    { Exception: TaskCanceledException { InnerException: TimeoutException } } => true,
                    { Result: { } answer } => IsPassing(answer, context.Time.GetUtcNow()),
                    _ => false,
                }),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer
                    ? GitHubRateLimit.WaitOf(answer, context.Time.GetUtcNow())
                    : null),
                OnRetry = arguments =>
                {
                    context.Log.Information(DescribeRetry(arguments));
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>Says when a rate limit ends that is not waited for; null when the answer is not about one.</summary>
    public static string? Describe(GitHubAnswer answer, DateTimeOffset now)
    {
        if (GitHubRateLimit.WaitOf(answer, now) is not { } wait)
        {
            return null;
        }

        string end = (now + wait).ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return $"The token's rate limit is used up: run again after {end}.";
    }

    private static bool IsPassing(GitHubAnswer answer, DateTimeOffset now)
        => answer.Status
            is HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
            || GitHubRateLimit.WaitOf(answer, now) <= LongestWait;

    private static string DescribeRetry(OnRetryArguments<GitHubAnswer> arguments)
    {
        string reason = arguments.Outcome.Result is { } answer
            ? $"GitHub answered {(int)answer.Status}"
            : $"GitHub did not answer ({arguments.Outcome.Exception?.Message})";
        int repetition = arguments.AttemptNumber + 1;
        return FormattableString.Invariant($"{reason}; trying again in {arguments.RetryDelay.TotalSeconds:0.#} s ({repetition} of {Repetitions})");
    }
}
