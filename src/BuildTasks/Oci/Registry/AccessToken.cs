using System.Net.Http.Headers;
using System.Text.Json;

namespace BuildTasks.Oci;

/// <summary>A token server's answer (distribution specification of Docker, "Token Authentication").</summary>
/// <param name="Header">The header that carries the token.</param>
/// <param name="Expires">From when on it is not used any more.</param>
internal sealed record AccessToken(AuthenticationHeaderValue Header, DateTimeOffset Expires)
{
    /// <summary>What the specification says a token lives when the answer does not say.</summary>
    private const int DefaultSeconds = 60;

    /// <summary>How many seconds before its end a token is given up, so that it does not expire on its way.</summary>
    private const int MarginSeconds = 5;

    /// <summary>Reads an answer; null when it holds no token.</summary>
    public static AccessToken? TryRead(string answer, BuildContext context)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);
            JsonElement root = document.RootElement;
            if ((Text(root, "token") ?? Text(root, "access_token")) is not { } token)
            {
                return null;
            }

            context.Log.Add(new Secret(token));
            int seconds = root.TryGetProperty("expires_in", out JsonElement life) && life.ValueKind == JsonValueKind.Number && life.TryGetInt32(out int said)
                ? said
                : DefaultSeconds;

            // Counted from now, not from issued_at: the two clocks need not agree.
            double useful = seconds - Math.Min(MarginSeconds, seconds / 2.0);
            return new AccessToken(new AuthenticationHeaderValue("Bearer", token), context.Time.GetUtcNow().AddSeconds(useful));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
