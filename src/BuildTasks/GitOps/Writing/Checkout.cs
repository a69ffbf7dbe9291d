using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>
/// A private clone of the GitOps repository in a temporary folder: the newest commit of one branch, files with the bytes that the
/// repository has. Disposing of it deletes the folder.
/// </summary>
internal sealed class Checkout : IAsyncDisposable
{
    private readonly DirectoryInfo root;
    private readonly BuildContext context;
    private readonly CloneKind kind;

    private Checkout(DirectoryInfo temporary, GitCommand git, GitRemote remote, CloneKind kind, BuildContext context)
    {
        root = temporary;
        this.context = context;
        this.kind = kind;
        Git = git;
        Remote = remote;
    }

    /// <summary>The root of the files.</summary>
    public string Folder => Git.Folder;

    /// <summary>Where the clone came from.</summary>
    public GitRemote Remote { get; }

    /// <summary>The target branch.</summary>
    public string Branch { get; private set; } = "";

    /// <summary>The commit of the target branch that the files are at.</summary>
    public string Base { get; private set; } = "";

    /// <summary>git in this clone, with the credential for its remote.</summary>
    internal GitCommand Git { get; private set; }

    /// <summary>Clones the repository of the options and checks its target branch out.</summary>
    /// <exception cref="BuildTaskException">The repository or its branch cannot be read.</exception>
    public static async Task<Checkout> CloneAsync(GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        GitRemote remote = GitRemote.Of(target, context);
        if (remote.Transport == GitTransport.Path && !Directory.Exists(remote.Url))
        {
            throw new BuildTaskException($"There is no GitOps repository at '{remote.Url}': check the path (--gitops-repository).");
        }

        DirectoryInfo temporary = Directory.CreateTempSubdirectory("buildtasks-gitops-");
        GitCommand git = new(temporary.FullName, context)
        {
            Credential = RepositoryToken.Credential(remote, target, context),
            Configuration = [.. CloneKind.Neutral, .. remote.Configuration],
        };
        Checkout checkout = new(temporary, git, remote, CloneKind.For(remote, target), context);
        try
        {
            await checkout.CloneAsync(target, cancellationToken).ConfigureAwait(false);
            return checkout;
        }
        catch
        {
            await checkout.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Drops everything done here since the files were last read from the target branch.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => Git.RunAsync(["reset", "--quiet", "--hard", Base], cancellationToken);

    /// <summary>Goes to the newest commit of the target branch and drops everything done here.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        string refspec = $"+refs/heads/{Branch}:refs/remotes/origin/{Branch}";
        await Git.RunAsync(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", refspec], cancellationToken).ConfigureAwait(false);
        await Git.RunAsync(["reset", "--quiet", "--hard", $"refs/remotes/origin/{Branch}"], cancellationToken).ConfigureAwait(false);
        Base = await Git.TextAsync(["rev-parse", "HEAD"], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            EnumerationOptions everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (FileInfo file in root.EnumerateFiles("*", everything))
            {
                // git writes objects read-only, which stops a delete on Windows.
                file.IsReadOnly = false;
            }

            root.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The run's own outcome must not be hidden by a file that somebody else holds.
            context.Log.Warning($"The temporary folder '{root.FullName}' could not be deleted: {exception.Message}");
        }

        return ValueTask.CompletedTask;
    }

    private async Task CloneAsync(GitOpsTarget target, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(root.FullName, "checkout");
        string[] arguments =
        [
            "clone", "--quiet", "--no-checkout", "--no-tags", "--single-branch", "--origin=origin", .. kind.CloneArguments,
            .. target.GitOpsBranch is { } branch ? [$"--branch={branch}"] : Array.Empty<string>(), "--", Remote.Url, folder,
        ];
        GitOutput output = await Git.TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (output.ExitCode != 0 && GitOwnership.RefusedFolder(output.Error) is not null)
        {
            // The other end of a path is a git of its own, which needs to be told separately that the folder is trusted.
            Git = new GitCommand(Git.Folder, context) { Configuration = [.. CloneKind.Neutral, .. CloneKind.TrustedFolder(Remote.Url)] };
            output = await Git.TryAsync([arguments[0], .. CloneKind.TrustedUpload, .. arguments[1..]], cancellationToken).ConfigureAwait(false);
        }

        if (output.ExitCode != 0)
        {
            throw Git.Failure(arguments, output, $"The GitOps repository '{Remote.Url}' cannot be cloned");
        }

        Git = new GitCommand(folder, context) { Credential = Git.Credential, Configuration = Git.Configuration };
        await CheckOutAsync(target, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckOutAsync(GitOpsTarget target, CancellationToken cancellationToken)
    {
        GitOutput branch = await Git.TryAsync(["symbolic-ref", "--short", "HEAD"], cancellationToken).ConfigureAwait(false);
        Branch = branch.ExitCode == 0
            ? branch.Text
            : throw new BuildTaskException($"'{target.GitOpsBranch}' of the GitOps repository '{Remote.Url}' is a tag: name a branch (--gitops-branch).");
        GitOutput head = await Git.TryAsync(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancellationToken).ConfigureAwait(false);
        if (head.ExitCode != 0)
        {
            throw new BuildTaskException(
                $"The GitOps repository '{Remote.Url}' has no commit on branch '{Branch}': push one first, or name another branch (--gitops-branch).");
        }

        // Byte for byte what the repository has: no line end conversion, no LFS download, no $Id$.
        const string Unconverted = "* -text -filter -ident -working-tree-encoding\n";
        string attributes = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, ".git", "info")).FullName, "attributes");
        await File.WriteAllTextAsync(attributes, Unconverted, cancellationToken).ConfigureAwait(false);
        if (kind.SparsePatterns.Count > 0)
        {
            await Git.RunAsync(["sparse-checkout", "set", "--no-cone", .. kind.SparsePatterns], cancellationToken).ConfigureAwait(false);
        }

        await Git.RunAsync(["checkout", "--quiet", "--force", "--detach", "HEAD"], cancellationToken).ConfigureAwait(false);
        Base = head.Text;
    }
}
