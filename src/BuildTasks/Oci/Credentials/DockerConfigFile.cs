using System.Text;
using System.Text.Json;

namespace BuildTasks.Oci;

/// <summary>
/// A config.json of Docker's form, which Helm uses too: <c>credHelpers</c> for single hosts, <c>credsStore</c> for all,
/// <c>auths</c> with the secrets themselves; looked at in this order.
/// </summary>
internal sealed class DockerConfigFile
{
    /// <summary>The key under which Docker keeps Docker Hub's credentials (docker/cli, "IndexServer").</summary>
    private const string DockerHubKey = "https://index.docker.io/v1/";

    private readonly string path;
    private readonly JsonElement root;

    private DockerConfigFile(string path, JsonElement root)
    {
        this.path = path;
        this.root = root;
    }

    /// <summary>Reads the file; throws <see cref="BuildTaskException"/> when it is not a JSON object.</summary>
    public static async Task<DockerConfigFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            byte[] content = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);

            // Docker takes an empty file for an empty config.
            using JsonDocument document = JsonDocument.Parse(content.Length == 0 ? "{}"u8.ToArray() : content);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new DockerConfigFile(path, document.RootElement.Clone())
                : throw new BuildTaskException($"The registry config file '{path}' holds no JSON object.") { File = path };
        }
        catch (JsonException exception)
        {
            throw new BuildTaskException(
                $"The registry config file '{path}' is not valid JSON, line {exception.LineNumber + 1}: repair it, or log in again.",
                exception)
            {
                File = path,
                Line = (int)(exception.LineNumber ?? -1) + 1,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException($"The registry config file '{path}' cannot be read: {exception.Message}", exception) { File = path };
        }
    }

    /// <summary>The credential for <paramref name="host"/>; null when the file and its helpers know none.</summary>
    public async Task<RegistryCredential?> FindAsync(RegistryHost host, BuildContext context, CancellationToken cancellationToken)
    {
        string? helper = Members("credHelpers").Where(entry => Names(entry.Name, host)).Select(entry => Text(entry.Value)).FirstOrDefault()
            ?? (root.TryGetProperty("credsStore", out JsonElement store) ? Text(store) : null);
        if (helper is not null
            && await new CredentialHelper(helper, path, context).FindAsync(ServerKey(host), cancellationToken).ConfigureAwait(false) is { } stored)
        {
            return stored;
        }

        // The plain host wins over a key with a scheme or path, should a file have both.
        return Members("auths")
            .Where(entry => Names(entry.Name, host))
            .OrderBy(entry => entry.Name.Length)
            .Select(entry => ReadEntry(entry.Name, entry.Value))
            .FirstOrDefault(credential => credential is not null);
    }

    private static string ServerKey(RegistryHost host) => host.Name == RegistryHost.DockerHub ? DockerHubKey : host.Name;

    private static bool Names(string key, RegistryHost host)
    {
        int scheme = key.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? key : key[(scheme + 3)..];
        return RegistryHost.TryParse(rest.Split('/')[0], out RegistryHost? named) && named == host;
    }

    private RegistryCredential? ReadEntry(string key, JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        (string user, string password) = Member(entry, "auth") is { } auth
            ? Decode(key, auth)
            : (Member(entry, "username") ?? "", Member(entry, "password") ?? "");
        Secret? identity = Secret(Member(entry, "identitytoken"));
        Secret? access = Secret(Member(entry, "registrytoken"));

        // Docker leaves an empty entry where the secret itself is in a credential store.
        return password.Length == 0 && identity is null && access is null
            ? null
            : new RegistryCredential(user, path) { Password = Secret(password), IdentityToken = identity, AccessToken = access };
    }

    private (string User, string Password) Decode(string key, string auth)
    {
        byte[] bytes = new byte[auth.Length];
        if (!Convert.TryFromBase64String(auth, bytes, out int length)
            || Encoding.UTF8.GetString(bytes, 0, length) is var pair && !pair.Contains(':', StringComparison.Ordinal))
        {
            throw new BuildTaskException(
                $"The registry config file '{path}' has an invalid 'auth' for '{key}': expected USER:PASSWORD in Base64. Log in again.")
            {
                File = path,
            };
        }

        int colon = pair.IndexOf(':', StringComparison.Ordinal);

        // Docker writes and strips trailing NULs.
        return (pair[..colon], pair[(colon + 1)..].TrimEnd('\0'));
    }

    private JsonElement.ObjectEnumerator Members(string name)
        => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static string? Member(JsonElement entry, string name) => entry.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value)
        => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static Secret? Secret(string? value) => string.IsNullOrEmpty(value) ? null : new Secret(value);
}
