using System.Net.Sockets;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BuildTasks.Oci;

/// <summary>When and how often a request to a registry is repeated.</summary>
internal static class RegistryRetries
{
    /// <summary>How often a failed request is repeated: after about 0.25, 0.5, 1, 2 and 4 seconds, unless the registry names a time.</summary>
    public const int Repetitions = 5;

    /// <summary>The longest Retry-After that is waited for. A registry that wants more gets an error at once, not a silent job.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>How long an answer without a large body may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Makes the pipeline that a request runs in.</summary>
    /// <param name="context">The run: clock, jitter and log.</param>
    /// <param name="again">Whether an answer is worth another attempt; failed connections always are.</param>
    /// <param name="patience">How long one attempt may take until its answer starts.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(BuildContext context, Func<HttpResponseMessage, bool> again, TimeSpan patience)
        => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = context.Time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Repetitions,
                Delay = TimeSpan.FromMilliseconds(250),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = context.Jitter,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
                {
                    { Exception: { } exception } => IsPassing(exception),
                    { Result: { } response } => again(response) && !(WantedWait(response, context.Time) > LongestWait),
                    _ => false,
                }),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? WantedWait(response, context.Time) : null),
                OnRetry = arguments =>
                {
                    context.Log.Information(Describe(arguments));
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = patience })
            .Build();

    /// <summary>What the registry asks for in Retry-After; null when it asks for nothing.</summary>
    public static TimeSpan? WantedWait(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Whether a failure to get an answer may pass: not a refused certificate, nor a host that does not exist.</summary>
    private static bool IsPassing(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded } => false,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } => false,
        HttpRequestException or IOException or TimeoutRejectedException => true,
        _ => false,
    };

    private static string Describe(OnRetryArguments<HttpResponseMessage> arguments)
    {
        string reason = arguments.Outcome switch
        {
            { Result: { } response } => Describe(response),
            { Exception: { } exception } => exception.Message,
            _ => "no answer",
        };
        int repetition = arguments.AttemptNumber + 1;
        return FormattableString.Invariant($"{reason}; trying again in {arguments.RetryDelay.TotalSeconds:0.##} s ({repetition} of {Repetitions})");
    }

    private static string Describe(HttpResponseMessage response)
    {
        HttpRequestMessage request = response.RequestMessage!;
        return $"{request.Method} {RegistryException.Redact(request.RequestUri!)} was answered with {(int)response.StatusCode}";
    }
}
