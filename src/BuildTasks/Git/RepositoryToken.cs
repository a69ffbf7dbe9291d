namespace BuildTasks.Git;

/// <summary>Which token may go to a GitOps repository's host: one of another host never does.</summary>
internal static class RepositoryToken
{
    /// <summary>The token for the repository's forge.</summary>
    /// <param name="remote">The GitOps repository.</param>
    /// <param name="target">The options; their token is meant for this repository.</param>
    /// <param name="context">The environment, whose GITHUB_TOKEN is meant for the server that runs the workflow, and the log that masks.</param>
    /// <returns>The token; null when there is none for this host.</returns>
    public static Secret? Find(GitRemote remote, GitOpsTarget target, BuildContext context)
    {
        Secret? token = target.ForgeToken ?? OfWorkflow(remote, target, context);
        if (token is not null)
        {
            context.Log.Add(token);
        }

        return token;
    }

    /// <summary>What git presents to the repository's host; null for ssh, a path, or when there is nothing to present.</summary>
    /// <exception cref="BuildTaskException">A token would go over the network in clear.</exception>
    public static GitCredential? Credential(GitRemote remote, GitOpsTarget target, BuildContext context)
    {
        if (remote.Web is not { } web || (remote.Password ?? (IsForgeHost(remote, target) ? Find(remote, target, context) : null)) is not { } secret)
        {
            return null;
        }

        if (web.Scheme == "http" && !web.IsLoopback)
        {
            throw new BuildTaskException($"'{remote.Url}' would carry the token in clear: use https://, or ssh://.");
        }

        GitCredential credential = new(web, remote.User ?? "x-access-token", secret);
        context.Log.Add(secret);
        context.Log.Add(credential.Header);
        return credential;
    }

    private static bool IsForgeHost(GitRemote remote, GitOpsTarget target)
        => !Uri.TryCreate(target.ForgeUrl, UriKind.Absolute, out Uri? forge)
            || string.Equals(forge.Host, remote.Host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(forge.Host, $"api.{remote.Host}", StringComparison.OrdinalIgnoreCase);

    // Under GitHub Actions the server may be GitHub Enterprise: its token is no business of github.com, nor the other way round.
    private static Secret? OfWorkflow(GitRemote remote, GitOpsTarget target, BuildContext context)
        => context.Environment("GITHUB_TOKEN") is { Length: > 0 } token
            && Uri.TryCreate(context.Environment("GITHUB_SERVER_URL") ?? "https://github.com", UriKind.Absolute, out Uri? server)
            && string.Equals(server.Host, remote.Host, StringComparison.OrdinalIgnoreCase)
            && IsForgeHost(remote, target)
                ? new Secret(token)
                : null;
}
