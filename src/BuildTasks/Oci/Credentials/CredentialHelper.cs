using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace BuildTasks.Oci;

/// <summary>
/// A <c>docker-credential-NAME</c> program on the PATH (docker/docker-credential-helpers): the server goes in on standard input,
/// the credential comes out as JSON; nothing secret is in its arguments.
/// </summary>
/// <param name="name">The part after <c>docker-credential-</c>.</param>
/// <param name="configFile">The file that named the helper, for messages.</param>
/// <param name="context">The run.</param>
internal sealed class CredentialHelper(string name, string configFile, BuildContext context)
{
    /// <summary>How long a helper may take; some ask a cloud's API.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Program => $"docker-credential-{name}";

    /// <summary>The credential for <paramref name="server"/>; null when the helper has none.</summary>
    public async Task<RegistryCredential?> FindAsync(string server, CancellationToken cancellationToken)
    {
        (int exitCode, string output) = await RunAsync(server, cancellationToken).ConfigureAwait(false);
        if (exitCode == 0)
        {
            return Read(output, server);
        }

        // The protocol has no code for "not found": the text is the contract (credentials.errCredentialsNotFoundMessage).
        return output.Contains("credentials not found", StringComparison.OrdinalIgnoreCase)
            ? null
            : throw Failure($"exited with {exitCode} for '{server}': {FirstLine(output)}");
    }

    private RegistryCredential? Read(string output, string server)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(output);
            string user = document.RootElement.GetProperty("Username").GetString() ?? "";
            string secret = document.RootElement.GetProperty("Secret").GetString() ?? "";
            string source = $"{Program} (named in {configFile})";
            return secret.Length == 0 ? null
                : user == "<token>" ? new RegistryCredential("", source) { IdentityToken = new Secret(secret) }
                : new RegistryCredential(user, source) { Password = new Secret(secret) };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The cause's message may quote the answer, which holds the secret.
            throw Failure($"did not answer with Username and Secret for '{server}'");
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string server, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Locate(), ["get"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using CancellationTokenSource timeout = new(Patience, context.Time);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using Process process = Start(start);
        try
        {
            await TellAsync(process, server, stop.Token).ConfigureAwait(false);
            Task<string> output = process.StandardOutput.ReadToEndAsync(stop.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(stop.Token);
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
            string text = await output.ConfigureAwait(false);
            return (process.ExitCode, process.ExitCode == 0 ? text : text + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure($"did not answer for '{server}' within {Patience.TotalSeconds} seconds");
        }
    }

    private static async Task TellAsync(Process process, string server, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(server.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A helper that fails early closes its input; its exit code and message say why.
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Failure($"cannot be started: {exception.Message}");
        }
    }

    private string Locate()
    {
        // A name with a path in it would run a program from anywhere.
        if (!name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
        {
            throw Failure("has no valid name");
        }

        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (context.Environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, Program + ending)))
            .FirstOrDefault(File.Exists)
            ?? throw Failure("is not on the PATH");
    }

    private BuildTaskException Failure(string what)
        => new(
            $"The credential helper {Program} {what}. {configFile} names it; install or repair it, remove it there, "
            + "or say --username and BUILDTASKS_PASSWORD.")
        {
            File = configFile,
        };

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim() is { Length: > 0 } line ? line : "no message";
}
