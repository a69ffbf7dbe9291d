using BuildTasks.Git;

namespace BuildTasks.Forges;

/// <summary>Finds the forge of a GitOps repository.</summary>
internal static class Forge
{
    /// <summary>The forge that the options name, or that the repository's address shows.</summary>
    /// <exception cref="OptionsException">It cannot be told, or has no token.</exception>
    public static IForge Of(GitOpsTarget target, BuildContext context)
    {
        GitRemote remote = GitRemote.Of(target, context);
        return KindOf(remote, target, context) == ForgeKind.Local
            ? new LocalForge(remote, context.Resolve(target.PullRequests))
            : GitHub(remote, target, context);
    }

    private static ForgeKind KindOf(GitRemote remote, GitOpsTarget target, BuildContext context) => target.Forge switch
    {
        not ForgeKind.Auto => target.Forge,
        _ when remote.Transport == GitTransport.Path => ForgeKind.Local,
        _ when target.ForgeUrl is not null || GitHubAddress.IsGitHub(remote.Host) || IsOfWorkflow(remote, context) => ForgeKind.GitHub,
        _ => throw new OptionsException(
            $"It is not known which forge '{remote.Host}' is: give --forge-url for GitHub Enterprise, "
            + "--forge local for pull requests as files, or --gitops-mode direct."),
    };

    private static GitHubForge GitHub(GitRemote remote, GitOpsTarget target, BuildContext context)
    {
        GitHubAddress address = GitHubAddress.Of(remote, target.ForgeUrl);
        Secret token = RepositoryToken.Find(remote, target, context)
            ?? throw new OptionsException(
                $"There is no token for pull requests on {remote.Host}: give one with --forge-token, or GITHUB_TOKEN in the environment; "
                + $"it needs 'contents: write' and 'pull-requests: write' in {address}.");
        return new GitHubForge(new GitHubClient(address, token, context), address);
    }

    private static bool IsOfWorkflow(GitRemote remote, BuildContext context)
        => Uri.TryCreate(context.Environment("GITHUB_SERVER_URL"), UriKind.Absolute, out Uri? server)
            && string.Equals(server.Host, remote.Host, StringComparison.OrdinalIgnoreCase);
}
