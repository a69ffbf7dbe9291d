namespace BuildTasks.GitOps;

/// <summary>Which protocol reads the charts of a repository.</summary>
internal enum RepositoryProtocol
{
    /// <summary>An OCI registry.</summary>
    Oci,

    /// <summary>A Helm repository with an index.yaml.</summary>
    Http,
}

/// <summary>
/// A repository of charts in its one canonical spelling: host in lower case, no default port, no slash at the end, one name for Docker Hub.
/// </summary>
/// <param name="Protocol">How it is read.</param>
/// <param name="Name">For a registry <c>host/path</c>, for a Helm repository the whole URL.</param>
internal sealed record RepositoryAddress(RepositoryProtocol Protocol, string Name)
{
    private const string DockerHub = "docker.io";

    /// <summary>Reads a <c>repoURL</c>, or null when it is no chart repository, such as a Git URL.</summary>
    /// <param name="repoUrl">The address: <c>oci://host/path</c>, <c>host/path</c>, <c>https://host/path</c>.</param>
    public static RepositoryAddress? TryParse(string repoUrl)
    {
        int separator = repoUrl.IndexOf("://", StringComparison.Ordinal);
        string scheme = separator < 0 ? string.Empty : repoUrl[..separator].ToLowerInvariant();
        string rest = separator < 0 ? repoUrl : repoUrl[(separator + 3)..];
        return scheme switch
        {
            "" or "oci" => new RepositoryAddress(RepositoryProtocol.Oci, Canonical(rest, ":443")),
            "https" => new RepositoryAddress(RepositoryProtocol.Http, "https://" + Canonical(rest, ":443")),
            "http" => new RepositoryAddress(RepositoryProtocol.Http, "http://" + Canonical(rest, ":80")),
            _ => null,
        };
    }

    /// <summary>The same repository, one name deeper.</summary>
    public RepositoryAddress Append(string name) => this with { Name = $"{Name}/{name.Trim('/')}" };

    private static string Canonical(string hostAndPath, string defaultPort)
    {
        string trimmed = hostAndPath.Trim().TrimEnd('/');
        int slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        string host = (slash < 0 ? trimmed : trimmed[..slash]).ToLowerInvariant();
        string path = slash < 0 ? string.Empty : trimmed[slash..];
        if (host.EndsWith(defaultPort, StringComparison.Ordinal))
        {
            host = host[..^defaultPort.Length];
        }

        return (host is "registry-1.docker.io" or "index.docker.io" ? DockerHub : host) + path;
    }
}
