using System.Buffers;
using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>How much of a repository a clone takes: the newest commit, and over the network only the files that may change.</summary>
/// <param name="CloneArguments">Arguments of <c>git clone</c>.</param>
/// <param name="SparsePatterns">Patterns of the files to write, in <c>.gitignore</c>'s language; empty for all.</param>
internal sealed record CloneKind(IReadOnlyList<string> CloneArguments, IReadOnlyList<string> SparsePatterns)
{
    private static readonly SearchValues<char> NotInPatterns = SearchValues.Create("{}!?[]\\");

    /// <summary>Configuration that keeps a user's own habits out of a private clone: they could rename, convert or push more than was asked.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Neutral { get; } =
    [
        new("core.autocrlf", "false"),
        new("core.longPaths", "true"),
        new("core.fsmonitor", "false"),
        new("core.quotePath", "false"),
        new("clone.rejectShallow", "false"),
        new("fetch.recurseSubmodules", "false"),
        new("push.followTags", "false"),
        new("push.recurseSubmodules", "no"),
        new("maintenance.auto", "false"),
        new("gc.auto", "0"),
        new("advice.detachedHead", "false"),
    ];

    /// <summary>For <c>git clone</c> of a folder that belongs to another user.</summary>
    public static IReadOnlyList<string> TrustedUpload { get; } = ["--upload-pack=git -c safe.directory=* upload-pack"];

    /// <summary>The kind for a repository.</summary>
    public static CloneKind For(GitRemote remote, GitOpsTarget target)
    {
        IReadOnlyList<string> patterns = Sparse(target.GitOpsFiles);
        return remote.Transport switch
        {
            // --no-local: hard links into a repository that others push to at this moment break when their files move.
            GitTransport.Path => new CloneKind(["--no-local", "--depth=1"], patterns),

            // Blobs that no pattern asks for are not even fetched; without patterns all are, and then they come faster with the clone.
            _ when patterns.Count > 0 => new CloneKind(["--depth=1", "--filter=blob:none"], patterns),
            _ => new CloneKind(["--depth=1"], patterns),
        };
    }

    /// <summary>Configuration for later commands in a clone of a folder that belongs to another user.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> TrustedFolder(string folder) =>
    [
        new("safe.directory", folder),
        new("safe.directory", Path.Combine(folder, ".git")),
        new("remote.origin.uploadpack", "git -c safe.directory=* upload-pack"),
        new("remote.origin.receivepack", "git -c safe.directory=* receive-pack"),
    ];

    // Globs that .gitignore's language writes differently (braces, negation, character classes) get the whole tree instead.
    private static IReadOnlyList<string> Sparse(IList<string> globs)
        => globs.Count == 0 || globs.Any(glob => glob.AsSpan().ContainsAny(NotInPatterns) || glob.StartsWith('#'))
            ? []
            : [.. globs.Select(glob => glob.StartsWith("**/", StringComparison.Ordinal) || glob.StartsWith('/') ? glob : $"/{glob}"), "Chart.lock"];
}
