using BuildTasks.Git;

namespace BuildTasks.Forges;

/// <summary>A repository on GitHub or GitHub Enterprise, and the API that serves it.</summary>
/// <param name="Api">The API's address, without a slash at the end.</param>
/// <param name="Owner">The user or organisation.</param>
/// <param name="Name">The repository's name.</param>
internal sealed record GitHubAddress(Uri Api, string Owner, string Name)
{
    private const string Public = "github.com";

    /// <summary>True for hosts that are GitHub's beyond doubt; a server of one's own says so with <see cref="GitOpsTarget.ForgeUrl"/>.</summary>
    public static bool IsGitHub(string host) => HostOf(host) == Public || host.EndsWith(".ghe.com", StringComparison.Ordinal);

    /// <summary>Finds the API of a repository.</summary>
    /// <exception cref="OptionsException">The repository's address or the API's cannot be GitHub's.</exception>
    public static GitHubAddress Of(GitRemote remote, string? forgeUrl)
    {
        string[] path = remote.Path.Split('/');
        if (remote.Transport == GitTransport.Path || path is not [{ Length: > 0 } owner, { Length: > 0 } name])
        {
            throw new OptionsException(
                $"'{remote.Url}' is no repository on GitHub: its address is https://HOST/OWNER/NAME (or give --forge local for a path).");
        }

        return new GitHubAddress(forgeUrl is null ? DefaultApi(remote.Host) : Parse(forgeUrl), owner, name);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Name}";

    private static Uri DefaultApi(string host)
        => HostOf(host) == Public || host.EndsWith(".ghe.com", StringComparison.Ordinal)
            ? new Uri($"https://api.{HostOf(host)}")
            : new Uri($"https://{host}/api/v3");

    private static Uri Parse(string forgeUrl)
        => Uri.TryCreate(forgeUrl.TrimEnd('/'), UriKind.Absolute, out Uri? api) && (api.Scheme == "https" || (api.Scheme == "http" && api.IsLoopback))
            ? api
            : throw new OptionsException($"'{forgeUrl}' is no address of GitHub's API: it is https://HOST/api/v3 for GitHub Enterprise (--forge-url).");

    // https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port
    private static string HostOf(string host) => host == "ssh.github.com" ? Public : host;
}
