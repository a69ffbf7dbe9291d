namespace BuildTasks.Git;

/// <summary>What to do about git's best-known refusals.</summary>
internal static class GitAdvice
{
    private const string BranchInTheWay =
        "git can have no branch below another one: delete or rename the branch whose name the new one begins with, or that begins with the new one's.";

    // git says it in the words of OpenSSL or of GnuTLS, whichever it is built with.
    private const string UntrustedServer = "Add the server's CA to git (http.sslCAInfo or GIT_SSL_CAINFO).";

    private static readonly (string Said, string Advice)[] Known =
    [
        ("was archived so it is read-only", "Take the repository out of the archive, or name another one (--gitops-repository)."),
        ("exists; cannot create", BranchInTheWay),
        ("directory file conflict", BranchInTheWay),
        ("terminal prompts disabled", "Give a token (--forge-token, or GITHUB_TOKEN in the environment) or set up a git credential helper for this host."),
        ("Authentication failed", "The user or token is wrong or has expired; give one with --forge-token, or set up a git credential helper for this host."),
        ("Invalid username or password", "The user or token is wrong or has expired; give one with --forge-token, or set up a git credential helper for this host."),
        ("The requested URL returned error: 403", "The token is valid but may not do this: it needs write access to the contents of this repository."),
        ("Permission to", "The token is valid but may not do this: it needs write access to the contents of this repository."),
        ("protected branch", "The branch is protected: use pull requests (--gitops-mode pull-request), or allow this user to push."),
        ("hook declined", "The server's rules refuse this push: allow this user to push there; if it was the target branch itself, use pull requests (--gitops-mode pull-request)."),
        ("Permission denied (publickey", "The SSH key is missing or not allowed: load one into the ssh agent, or set GIT_SSH_COMMAND."),
        ("Host key verification failed", "Add the host to known_hosts (ssh-keyscan HOST), after checking its fingerprint."),
        ("ssh: connect to host", "Check the address's host and port, and that it can be reached from here."),
        ("ssh: Could not resolve hostname", "Check the address's host and the network."),
        ("refusing to update checked out branch", "The repository has this branch checked out: use pull requests (--gitops-mode pull-request), name a bare repository, or set receive.denyCurrentBranch to updateInstead there."),
        ("Failed to connect", "Check the URL's host and port and the network."),
        ("Could not resolve host", "Check the URL's host and the network."),
        ("Remote branch", "Check the branch's name (--gitops-branch)."),
        ("couldn't find remote ref", "Check the branch's name (--gitops-branch)."),
        ("not a git repository", "Run inside a git checkout, or check the path."),
        ("does not appear to be a git repository", "Check the repository's address (--gitops-repository) and your access to it."),
        ("Repository not found", "Check the repository's address (--gitops-repository); a token without access to it gets the same answer."),
        ("not found", "Check the repository's address (--gitops-repository) and your access to it."),
        ("does not exist", "Check the repository's address (--gitops-repository) and your access to it."),
        ("malformed object name HEAD", "The repository has no commit yet: make one first."),
        ("Needed a single revision", "The repository has no commit yet: make one first."),
        ("unknown revision", "Check the name; in a shallow checkout, fetch the whole history first (actions/checkout: fetch-depth: 0)."),
        ("bad revision", "Check the name; in a shallow checkout, fetch the whole history first (actions/checkout: fetch-depth: 0)."),
        ("failed to sign", "Commit signing is set up in git but failed: check user.signingkey, the key and its agent."),
        ("SSL certificate problem", UntrustedServer),
        ("certificate verification failed", UntrustedServer),
    ];

    private static readonly (string Said, string Advice) RefusedToken = (
        "terminal prompts disabled",
        "The server does not accept the token that was given: "
        + "it is wrong, has expired or is another server's (--forge-token, or GITHUB_TOKEN in the environment).");

    /// <summary>The advice for what git wrote to standard error, and the words it is for; null when nothing is known.</summary>
    /// <param name="error">What git wrote.</param>
    /// <param name="withToken">Whether git was given a token. It asks for a user when the server does not accept that.</param>
    public static (string Said, string Advice)? For(string error, bool withToken)
    {
        IEnumerable<(string Said, string Advice)> known = withToken ? Known.Prepend(RefusedToken) : Known;
        return known
            .Where(refusal => error.Contains(refusal.Said, StringComparison.OrdinalIgnoreCase))
            .Select(refusal => ((string, string)?)refusal)
            .FirstOrDefault();
    }
}
