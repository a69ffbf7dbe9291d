using System.Text.RegularExpressions;

namespace BuildTasks.Git;

/// <summary>How git reaches a repository.</summary>
internal enum GitTransport
{
    /// <summary>A folder of this machine.</summary>
    Path,

    /// <summary><c>https://</c> (or <c>http://</c>).</summary>
    Http,

    /// <summary><c>ssh://</c>, or <c>user@host:path</c>.</summary>
    Ssh,
}

/// <summary>The address of a repository.</summary>
internal sealed partial record GitRemote
{
    private GitRemote(GitTransport transport, string url, string host, string path)
    {
        Transport = transport;
        Url = url;
        Host = host;
        Path = path.Trim('/') is var trimmed && trimmed.EndsWith(".git", StringComparison.Ordinal) ? trimmed[..^4] : trimmed;
    }

    /// <summary>How git reaches it.</summary>
    public GitTransport Transport { get; }

    /// <summary>What git is given: an absolute path or a URL. Never a password.</summary>
    public string Url { get; }

    /// <summary>The host in lower case, without port; empty for a path.</summary>
    public string Host { get; }

    /// <summary>The path on the host without <c>.git</c>: <c>owner/name</c> on GitHub.</summary>
    public string Path { get; }

    /// <summary>The address as a URI; null unless <see cref="Transport"/> is <see cref="GitTransport.Http"/>.</summary>
    public Uri? Web { get; private init; }

    /// <summary>The user that the URL names; null when it names none.</summary>
    public string? User { get; private init; }

    /// <summary>The password that the URL held; null when it held none.</summary>
    public Secret? Password { get; private init; }

    /// <summary>What tells git the URL's user, by whom it asks credential helpers; <see cref="Url"/> is without.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Configuration
        => Web is { } web && User is { } user && Password is null ? [new($"credential.{web.GetLeftPart(UriPartial.Authority)}.username", user)] : [];

    /// <summary>The repository's own name: the path's last part.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The GitOps repository that the options name.</summary>
    /// <exception cref="OptionsException">They name none, or no address of one.</exception>
    public static GitRemote Of(GitOpsTarget target, BuildContext context)
        => Parse(
            target.GitOpsRepository ?? throw new OptionsException("There is no GitOps repository: give --gitops-repository."),
            context.Resolve);

    /// <summary>Reads an address.</summary>
    /// <param name="address">A path, an <c>https://</c> or <c>ssh://</c> URL, or <c>user@host:path</c>.</param>
    /// <param name="resolve">Makes a path absolute.</param>
    /// <exception cref="OptionsException">The address is none of them.</exception>
    public static GitRemote Parse(string address, Func<string, string> resolve)
    {
        int separator = address.IndexOf("://", StringComparison.Ordinal);
        if (address.Contains("::", StringComparison.Ordinal))
        {
            // git's remote helpers (ext::COMMAND) run programs.
            throw Unknown(address);
        }

        if (separator < 0)
        {
            return ShortSsh().Match(address) is { Success: true } ssh && !Directory.Exists(resolve(address))
                ? new GitRemote(GitTransport.Ssh, address, ssh.Groups["host"].Value.ToLowerInvariant(), ssh.Groups["path"].Value)
                : OfFolder(resolve(address));
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            throw Unknown(address);
        }

        return uri.Scheme switch
        {
            "https" or "http" when uri.AbsolutePath.Length > 1 => OfWeb(uri),
            "ssh" when uri.AbsolutePath.Length > 1 => new GitRemote(GitTransport.Ssh, address, uri.Host.ToLowerInvariant(), uri.AbsolutePath),
            "file" => OfFolder(uri.LocalPath),
            _ => throw Unknown(address),
        };
    }

    private static GitRemote OfFolder(string folder)
    {
        string path = folder.Replace('\\', '/').TrimEnd('/');
        return new GitRemote(GitTransport.Path, folder, "", path.EndsWith("/.git", StringComparison.Ordinal) ? path[..^5] : path);
    }

    private static GitRemote OfWeb(Uri uri)
    {
        string[] user = uri.UserInfo.Split(':', 2);
        UriBuilder plain = new(uri) { UserName = "", Password = "" };
        return new GitRemote(GitTransport.Http, plain.Uri.AbsoluteUri, uri.Host.ToLowerInvariant(), uri.AbsolutePath)
        {
            Web = plain.Uri,
            User = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user is [_, { Length: > 0 } password] ? new Secret(Uri.UnescapeDataString(password)) : null,
        };
    }

    private static OptionsException Unknown(string address)
        => new(
            $"'{UrlText.WithoutPasswords(address)}' is no address of a Git repository: "
            + "give a path, https://HOST/PATH, ssh://USER@HOST/PATH or USER@HOST:PATH.");

    // git's own rule: a colon before the first slash. One letter before it is a drive on Windows.
    [GeneratedRegex(@"^(?:[^@/:\s]+@)?(?<host>[A-Za-z0-9][A-Za-z0-9.\-]+):(?<path>[^\s]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortSsh();
}
