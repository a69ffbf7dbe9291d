using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using BuildTasks.Fakes;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Cli.Tests;

/// <summary>Pushes that a registry does not take. The golden file is what users get to read, all of it.</summary>
public sealed partial class RegistriesThatRefuse : InTheShop, IDisposable
{
    private readonly TestCertificates certificates = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.Write("../authority.pem", certificates.AuthorityPem);
        using (TestCertificates others = new())
        {
            Shop.Write("../other.pem", others.AuthorityPem);
        }

        Shop.Write("../no.pem", "no certificate\n");
    }

    public void Dispose() => certificates.Dispose();

    [FactWhenInstalled("docker-registry")]
    public async Task Name_the_request_the_reason_and_the_remedy()
    {
        await using DockerRegistry plain = await DockerRegistry.StartPlainAsync();
        await using DockerRegistry secure = await DockerRegistry.StartWithPasswordAsync(certificates);
        await using FakeRegistry strict = await FakeRegistry.StartAsync(new FakeRegistry { Gate = new BasicGate() });
        Func<HttpContext, Task> denied = FakeRegistry.Status(403, code: "DENIED", message: "requested access to the resource is denied");
        Func<HttpContext, Task> unknown = FakeRegistry.Status(404, code: "NAME_UNKNOWN", message: "repository name not known to registry");
        strict.Fail("POST", "/charts/web/", denied, denied);
        await using FakeRegistry barren = await FakeRegistry.StartAsync();
        barren.Fail("POST", "/charts/web/", unknown, unknown, unknown, unknown);
        string closed = ClosedPort();
        Transcript transcript = new Transcript("registries")
            .Hide(Wait(), "trying again in {wait} s")
            .Hide(plain.Host, "{plain}")
            .Hide(secure.Host, "{secure}")
            .Hide(strict.Host, "{strict}")
            .Hide(barren.Host, "{barren}")
            .Hide(closed, "{closed}")
            .Hide(Shop.Root, "{shop}")
            .Hide(Shop.Folder, "{folder}");
        string password = $"--registries oci://{secure.Host}/charts --ca-file ../authority.pem --username {DockerRegistry.User} --password";
        (string Situation, string Call)[] calls =
        [
            ("nobody listens", $"push --registries oci://{closed}/charts --concurrency 1"),
            ("plain HTTP where TLS was meant", $"push charts/web --registries oci://{plain.Host}/charts"),
            ("TLS where plain HTTP was meant", $"push charts/web --registries oci://{secure.Host}/charts --plain-http"),
            ("an authority that the system does not know", $"push charts/web --registries oci://{secure.Host}/charts"),
            ("the wrong authority", $"push charts/web --registries oci://{secure.Host}/charts --ca-file ../other.pem"),
            ("an authority file that is not there", $"push charts/web --registries oci://{secure.Host}/charts --ca-file ../ca.pem"),
            ("an authority file without a certificate", $"push charts/web --registries oci://{secure.Host}/charts --ca-file ../no.pem"),
            ("a credentials file that is not there", $"push charts/web --registries oci://{secure.Host}/charts --registry-config ../config.json"),
            ("401 without a password", $"push --registries oci://{secure.Host}/charts --ca-file ../authority.pem"),
            ("401 with a wrong password", $"push charts/web {password} wrong-password"),
            ("403", $"push charts/web --registries oci://{strict.Host}/charts --plain-http"),
            ("404 of a push", $"push charts/web --registries oci://{barren.Host}/charts --plain-http"),
            ("404 of a chart", $"verify oci://{plain.Host}/charts/web:9.9.9 --plain-http"),
        ];
        Dictionary<string, string> nobody = [];
        Dictionary<string, string> login = new() { ["BUILDTASKS_USERNAME"] = FakeRegistryGate.User, ["BUILDTASKS_PASSWORD"] = FakeRegistryGate.Password };
        foreach ((string situation, string call) in calls)
        {
            string[] destination = call.StartsWith("push", StringComparison.Ordinal) ? ["--destination", "../packages"] : [];
            Dictionary<string, string> environment = call.Contains(strict.Host, StringComparison.Ordinal) ? login : nobody;
            transcript.Add(situation, call.Split(' '), await CommandLineRun.InAsync(Shop.Root, environment, [.. call.Split(' '), .. destination]));
        }

        transcript.MatchesGolden();
        Assert.DoesNotContain(strict.Lines.Concat(barren.Lines), line => line.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
    }

    [GeneratedRegex("trying again in [0-9]+[.][0-9]+ s", RegexOptions.NonBacktracking)]
    private static partial Regex Wait();

    private static string ClosedPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
