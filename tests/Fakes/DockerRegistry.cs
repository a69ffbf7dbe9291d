using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BuildTasks.Fakes;

/// <summary>Debian's docker-registry, a real registry, on a free port of 127.0.0.1 with its storage in a private folder.</summary>
public sealed partial class DockerRegistry : IAsyncDisposable
{
    public const string User = "ada";
    public const string Password = "open sesame";

    /// <summary>The password's line for htpasswd; the registry takes bcrypt alone.</summary>
    public const string PasswordLine = User + ":$2b$05$abcdefghijklmnopqrstuupx2xBUC4954936wVIjyyPHmUBFu0wCW";

    private readonly Process process;
    private readonly TemporaryFolder folder;

    private DockerRegistry(Process process, TemporaryFolder folder, string host)
    {
        this.process = process;
        this.folder = folder;
        Host = host;
    }

    /// <summary>Host and port, as references have them.</summary>
    public string Host { get; }

    /// <summary>Anybody may push, over HTTP.</summary>
    public static Task<DockerRegistry> StartPlainAsync() => StartAsync(new TemporaryFolder(), "", "");

    /// <summary>HTTPS with a certificate of <paramref name="certificates"/>, and <see cref="User"/> with <see cref="Password"/>.</summary>
    public static Task<DockerRegistry> StartWithPasswordAsync(TestCertificates certificates)
    {
        TemporaryFolder home = new();
        string users = home.Write("htpasswd", PasswordLine + "\n");
        return StartAsync(home, Tls(home, certificates), $"auth:\n  htpasswd: {{realm: test, path: {users}}}\n");
    }

    /// <summary>HTTPS, with tokens of <paramref name="tokens"/>.</summary>
    public static Task<DockerRegistry> StartWithTokensAsync(TestCertificates certificates, TokenServerFake tokens)
    {
        TemporaryFolder home = new();
        string bundle = home.Write("authority.pem", certificates.AuthorityPem);
        string token = $"{{realm: '{tokens.Realm}', service: {TokenServerFake.Service}, issuer: {TokenServerFake.Issuer}, rootcertbundle: {bundle}}}";
        string auth = $"auth:\n  token: {token}\n";
        return StartAsync(home, Tls(home, certificates), auth);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    private static string Tls(TemporaryFolder home, TestCertificates certificates)
        => $"  tls: {{certificate: {home.Write("server.pem", certificates.ServerPem)}, key: {home.Write("server.key", certificates.ServerKeyPem)}}}\n";

    private static async Task<DockerRegistry> StartAsync(TemporaryFolder home, string tls, string auth)
    {
        string config = home.Write("config.yml", $"""
            version: 0.1
            log: {"{level: info}"}
            storage: {"{filesystem: {rootdirectory: "}{home["storage"]}{"}}"}
            http:
              addr: 127.0.0.1:0
              secret: not-a-secret

            """ + tls + auth);
        Process started = Process.Start(new ProcessStartInfo("docker-registry", ["serve", config])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        List<string> log = [];
        while (await started.StandardError.ReadLineAsync() is { } line)
        {
            log.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // Its log is read to the end, or the registry would stop when the pipe is full.
                _ = started.StandardError.ReadToEndAsync();
                return new DockerRegistry(started, home, match.Groups["host"].Value);
            }
        }

        throw new InvalidOperationException($"docker-registry did not start: {string.Join('\n', log)}");
    }

    [GeneratedRegex("listening on (?<host>127\\.0\\.0\\.1:[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
