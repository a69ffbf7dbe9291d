using System.Text;
using System.Text.Json;

namespace BuildTasks.Oci;

/// <summary>Makes the exception for an answer that was not hoped for.</summary>
internal static class RegistryAnswer
{
    private const int LongestBody = 2000;

    /// <summary>The exception for <paramref name="response"/>; what was hoped for is the caller's to know.</summary>
    /// <param name="response">The answer; its body is read.</param>
    /// <param name="advice">What the user can do about a status with these errors.</param>
    /// <param name="context">The run, whose secrets are masked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<RegistryException> ToExceptionAsync(
        HttpResponseMessage response, Func<int, IReadOnlyList<RegistryError>, string, string> advice, BuildContext context, CancellationToken cancellationToken)
    {
        string answered = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);

        // Masked as read, too: an escape of JSON hides a secret in the body.
        List<RegistryError> errors =
        [
            .. ReadErrors(answered)
                .Select(error => new RegistryError(context.Log.Mask(error.Code), context.Log.Mask(error.Message))),
        ];
        string body = context.Log.Mask(answered);
        HttpRequestMessage request = response.RequestMessage!;
        string url = RegistryException.Redact(request.RequestUri!);
        int status = (int)response.StatusCode;
        string said = errors.Count > 0 ? string.Join("; ", errors.Select(Describe)) : OneLine(body);
        string answer = FormattableString.Invariant($"{request.Method} {url} was answered with {status} {response.ReasonPhrase}").TrimEnd();
        string message = $"{answer}{(said.Length == 0 ? "" : $" ({said})")}. {advice(status, errors, body)}";
        return new RegistryException(message) { Method = request.Method.Method, Url = url, Status = status, Errors = errors, Body = body };
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[LongestBody];
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The status is the news; a body that breaks off adds nothing.
            return "";
        }
    }

    private static List<RegistryError> ReadErrors(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("errors", out JsonElement errors)
                && errors.ValueKind == JsonValueKind.Array
                ?
                [
                    .. errors.EnumerateArray()
                        .Where(error => error.ValueKind == JsonValueKind.Object)
                        .Select(error => new RegistryError(Text(error, "code"), Text(error, "message"))),
                ]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Text(JsonElement error, string name)
        => error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Describe(RegistryError error) => error.Message.Length == 0 ? error.Code : $"{error.Code}: {OneLine(error.Message)}";

    private static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 300 ? line : line[..300] + "...";
    }
}
