using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;

namespace BuildTasks.Forges;

/// <summary>
/// Speaks GitHub's REST API for one repository: JSON, pages, redirects, rate limits, refusals. The token goes to the API's own origin
/// and nowhere else.
/// </summary>
internal sealed class GitHubClient : IDisposable
{
    private const int LongestAnswer = 32 * 1024 * 1024;
    private const int MostRedirects = 5;

    private readonly GitHubAddress address;
    private readonly Secret token;
    private readonly BuildContext context;
    private readonly HttpClient http;
    private readonly ResiliencePipeline<GitHubAnswer> retries;

    public GitHubClient(GitHubAddress address, Secret token, BuildContext context)
    {
        this.address = address;
        this.token = token;
        this.context = context;

        // Redirects are followed by hand: only there is it known whether the token may come along.
#pragma warning disable CA2000 // HttpClient disposes of its handler.
        http = new HttpClient(context.WrapHttp(new SocketsHttpHandler { AllowAutoRedirect = false })) { MaxResponseContentBufferSize = LongestAnswer };
#pragma warning restore CA2000
        retries = GitHubRetries.Create(context);
    }

    public void Dispose() => http.Dispose();

    /// <summary>Makes a request and reads what comes back.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    /// <exception cref="BuildTaskException">GitHub cannot be reached, or what answers is not GitHub.</exception>
    public async Task<T> SendAsync<T>(GitHubCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => Read(await SendAsync(call, cancellationToken).ConfigureAwait(false), type);

    /// <summary>Makes a request.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    /// <exception cref="BuildTaskException">GitHub cannot be reached.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubCall call, CancellationToken cancellationToken)
    {
        GitHubAnswer answer = await TrySendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw Refusal(answer);
    }

    /// <summary>Makes a request where a refusal is an answer too: the caller looks at the status.</summary>
    /// <exception cref="BuildTaskException">GitHub cannot be reached.</exception>
    public Task<GitHubAnswer> TrySendAsync(GitHubCall call, CancellationToken cancellationToken)
        => TrySendAsync(call, new Uri($"{address.Api.AbsoluteUri.TrimEnd('/')}/repos/{address}{call.Path}"), cancellationToken);

    /// <summary>Reads a list to its last page.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(
        GitHubCall call, JsonTypeInfo<IReadOnlyList<T>> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GitHubAnswer answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            foreach (T item in Read(answer, type))
            {
                yield return item;
            }

            if (answer.NextPage is not { } next)
            {
                yield break;
            }

            answer = await TrySendAsync(call, OfOwnOrigin(next), cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                throw Refusal(answer);
            }
        }
    }

    /// <summary>The exception for a refusal.</summary>
    public GitHubException Refusal(GitHubAnswer answer)
        => GitHubException.Of(answer, address.ToString(), GitHubRetries.Describe(answer, context.Time.GetUtcNow()), context.Log.Mask);

    private async Task<GitHubAnswer> TrySendAsync(GitHubCall call, Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            for (int redirects = 0; ; redirects++)
            {
                GitHubAnswer answer = await retries
                    .ExecuteAsync(token => new ValueTask<GitHubAnswer>(SendOnceAsync(call, uri, token)), cancellationToken)
                    .ConfigureAwait(false);
                if (answer.MovedTo is not { } target || redirects == MostRedirects)
                {
                    return answer;
                }

                // A renamed repository: the same request, method and all, goes to its new address.
                uri = OfOwnOrigin(target);
            }
        }
        catch (HttpRequestException exception)
        {
            throw new BuildTaskException(
                $"GitHub cannot be reached at {address.Api} to {call.Purpose}: {exception.Message} Check the network and --forge-url.",
                exception);
        }
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            throw new BuildTaskException($"GitHub at {address.Api} did not answer in time to {call.Purpose}: run again later.", exception);
        }
    }

    private async Task<GitHubAnswer> SendOnceAsync(GitHubCall call, Uri uri, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(call.Method, uri);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        request.Headers.Accept.ParseAdd("application/vnd.github+json");
        request.Headers.UserAgent.ParseAdd("BuildTasks");
        request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        if (call.Json is { } json)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        context.Log.Debug($"{call.Method} {uri} -> {(int)response.StatusCode}");
        return await GitHubAnswer.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
    }

    private Uri OfOwnOrigin(string target)
    {
        Uri uri = new(address.Api, target);
        string server = uri.GetLeftPart(UriPartial.Authority);
        return server == address.Api.GetLeftPart(UriPartial.Authority)
            ? uri
            : throw new BuildTaskException($"{address.Api} points to {server}, which does not get the token: give the right address (--forge-url).");
    }

    /// <summary>Reads an answer's JSON.</summary>
    /// <exception cref="BuildTaskException">It is not GitHub's.</exception>
    public T Read<T>(GitHubAnswer answer, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new BuildTaskException($"{address.Api} did not answer as GitHub does when asked to {answer.Call.Purpose}: check --forge-url.", exception);
        }
    }
}
