using System.Text;

namespace BuildTasks.Git;

/// <summary>
/// A user and password for git over http(s), bound to one host. It reaches git through the environment of the one command: never through
/// a URL, an argument, a file or another host (curl drops the header when a server redirects elsewhere).
/// </summary>
internal sealed class GitCredential
{
    /// <summary>Binds a password to the host of a URL.</summary>
    /// <param name="repository">An http(s) URL on the host.</param>
    /// <param name="user">The user; GitHub takes any, <c>x-access-token</c> by convention.</param>
    /// <param name="password">The password or token.</param>
    public GitCredential(Uri repository, string user, Secret password)
    {
        string origin = repository.GetLeftPart(UriPartial.Authority);
        string key = $"http.{(repository.UserInfo.Length == 0 ? origin : $"{repository.Scheme}://{repository.Authority}")}/.extraHeader";
        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Reveal()}"));

        // The empty value drops headers that the user's configuration has for this host: two of them are refused by servers.
        Configuration = [new(key, ""), new(key, $"Authorization: Basic {basic}")];
        Header = new Secret(basic);
    }

    /// <summary>The git configuration that carries it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Configuration { get; }

    /// <summary>What goes over the wire, to be masked in the log.</summary>
    public Secret Header { get; }
}
