using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace BuildTasks.Git;

/// <summary>
/// The <c>git</c> command in one folder. Arguments are always a list, never a shell's line; git never asks questions; its messages are
/// in English, because some of them decide what happens next.
/// </summary>
/// <param name="folder">The folder that git runs in.</param>
/// <param name="context">The log and the environment of the run.</param>
internal sealed class GitCommand(string folder, BuildContext context)
{
    /// <summary>The folder that git runs in.</summary>
    public string Folder { get; } = folder;

    /// <summary>What git may present to a server over http(s); null for the user's own set-up alone.</summary>
    public GitCredential? Credential { get; init; }

    /// <summary>Configuration for this command only, as <c>git -c key=value</c> would give it, but invisible in the process list.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Configuration { get; init; } = [];

    /// <summary>Environment variables for this command only, such as an author's date; null as a value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Runs git and gives what it printed as text, without the final line ends.</summary>
    /// <exception cref="GitException">git is missing or failed.</exception>
    public async Task<string> TextAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => (await RunAsync(arguments, cancellationToken).ConfigureAwait(false)).Text;

    /// <summary>Runs git and gives what it printed between NUL characters (<c>-z</c>): paths come out as they are, unquoted.</summary>
    /// <exception cref="GitException">git is missing or failed.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        GitOutput output = await RunAsync(arguments, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Runs git and gives the bytes that it printed, such as a file's content.</summary>
    /// <exception cref="GitException">git is missing or failed.</exception>
    public async Task<byte[]> BytesAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => (await RunAsync(arguments, cancellationToken).ConfigureAwait(false)).Bytes;

    /// <summary>Runs git.</summary>
    /// <exception cref="GitException">git is missing or failed.</exception>
    public async Task<GitOutput> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        GitOutput output = await TryAsync(arguments, cancellationToken).ConfigureAwait(false);
        return output.ExitCode == 0 ? output : throw Failure(arguments, output);
    }

    /// <summary>Runs git where a failure is an answer: the caller looks at the exit code.</summary>
    /// <exception cref="GitException">git is missing.</exception>
    public async Task<GitOutput> TryAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        GitOutput output = await StartAsync(arguments, context.GitOwners.RefusedAbove(Folder), cancellationToken).ConfigureAwait(false);
        if (output.ExitCode == 0 || GitOwnership.RefusedFolder(output.Error) is not { } refused)
        {
            return output;
        }

        // A container often works in a folder that belongs to another user of the host. The user pointed us there, so the folder is
        // trusted for the commands of this run; nothing is written to anybody's configuration.
        context.GitOwners.Remember(refused);
        return await StartAsync(arguments, refused, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The exception for an answer of <see cref="TryAsync"/> that turned out to be a failure after all.</summary>
    /// <param name="arguments">git's arguments.</param>
    /// <param name="output">git's answer.</param>
    /// <param name="attempt">What failed, as a user knows it; null for the command itself.</param>
    public GitException Failure(IReadOnlyList<string> arguments, GitOutput output, string? attempt = null)
        => new(Redact(arguments), output.ExitCode, Redact(output.Error), attempt is null ? null : Redact(attempt), Credential is not null);

    private async Task<GitOutput> StartAsync(IReadOnlyList<string> arguments, string? trusted, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
        {
            throw new BuildTaskException($"git cannot run in '{Folder}': there is no such folder.");
        }

        ProcessStartInfo start = new("git", ["--no-pager", .. arguments])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        List<KeyValuePair<string, string>> configuration = [.. Configuration, .. Credential?.Configuration ?? []];
        if (trusted is not null)
        {
            configuration.Add(new("safe.directory", trusted));
        }

        GitEnvironment.Fill(start.Environment, context.Environment, configuration, Variables);
        context.Log.Debug(Redact(arguments));
        using Process process = Start(start);
        return await CommunicateAsync(process, cancellationToken).ConfigureAwait(false);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new UnreachableException("A command without a shell always has a process.");
        }
        catch (Win32Exception exception)
        {
            throw new GitException("git cannot be started: install git and make sure that it is on the PATH.", exception);
        }
    }

    private static async Task<GitOutput> CommunicateAsync(Process process, CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        Task<byte[]> output = ReadToEndAsync(process.StandardOutput.BaseStream);
        Task<byte[]> error = ReadToEndAsync(process.StandardError.BaseStream);
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The whole tree: git's own children (ssh, remote-https, index-pack) would go on writing into a folder that is being deleted.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        byte[] said = await error.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new GitOutput(process.ExitCode, await output.WaitAsync(cancellationToken).ConfigureAwait(false), Encoding.UTF8.GetString(said));
    }

    private static async Task<byte[]> ReadToEndAsync(Stream stream)
    {
        using MemoryStream content = new();
        await stream.CopyToAsync(content).ConfigureAwait(false);
        return content.ToArray();
    }

    private string Redact(IReadOnlyList<string> arguments) => Redact($"git {string.Join(' ', arguments.Select(GitText.Quote))}");

    private string Redact(string text) => context.Log.Mask(UrlText.WithoutPasswords(text));
}
