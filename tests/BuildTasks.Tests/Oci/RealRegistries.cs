using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class RealRegistries : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [FactWhenInstalled("docker-registry", "skopeo")]
    public async Task Without_a_password_take_charts_that_skopeo_reads()
    {
        await using DockerRegistry registry = await DockerRegistry.StartPlainAsync();
        PackagedChart chart = run.Pack(version: "1.0.0+build.1");

        PushedChart pushed = await run.PushAsync(chart, $"oci://{registry.Host}/charts");

        Assert.Equal(PushStatus.Pushed, pushed.Status);
        string image = $"docker://{registry.Host}/charts/web:1.0.0_build.1";
        string raw = await Shell.RequireAsync(run.Folder.Root, "skopeo", "inspect", "--tls-verify=false", "--raw", image);
        Assert.Equal(pushed.Digest, Digest.Of(Encoding.UTF8.GetBytes(raw)).ToString());
        await Shell.RequireAsync(run.Folder.Root, "skopeo", "--insecure-policy", "copy", "--src-tls-verify=false", image, "oci:copy:web:1");
        Assert.Equal(chart.Digest, (await run.VerifyAsync("oci-layout:copy#web:1")).LayerDigest);
    }

    [FactWhenInstalled("docker-registry")]
    public async Task Follow_the_rules_of_pushing()
    {
        await using DockerRegistry registry = await DockerRegistry.StartPlainAsync();
        string charts = $"oci://{registry.Host}/charts";
        PackagedChart chart = run.Pack();
        PackagedChart other = run.Pack(files: ("values.yaml", "a: 1"));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(chart, charts)).Status);
        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(chart, charts)).Status);
        Assert.Contains("added   values.yaml", (await TestRun.FailAsync(() => run.PushAsync(other, charts))).Message, StringComparison.Ordinal);
        Assert.Equal(PushStatus.Replaced, (await run.PushAsync(other, charts, force: true)).Status);
        Assert.Equal(other.Digest, (await run.VerifyAsync($"{charts}/web:1.0.0")).LayerDigest);
    }

    [FactWhenInstalled("docker-registry")]
    public async Task Are_not_sent_blobs_that_they_have()
    {
        await using DockerRegistry registry = await DockerRegistry.StartPlainAsync();
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, $"oci://{registry.Host}/charts");
        int before = run.Log.Lines.Count;

        // The same .tgz for another version: what a registry has is the same, its tag is not.
        OciRepository repository = OciRepository.Open(OciReference.Parse($"oci://{registry.Host}/charts/web"), write: true, run.Access, run.Context);
        await repository.WriteBlobAsync((await ChartArtifact.ReadAsync(chart, CancellationToken.None)).Layer, CancellationToken.None);

        Assert.Equal([$"POST http://{registry.Host}/v2/charts/web/blobs/uploads/ -> 201"], run.Log.Lines.Skip(before).Select(line => line.Message));
    }

    [FactWhenInstalled("docker-registry")]
    public async Task With_tls_and_a_password_let_the_right_user_in()
    {
        using TestCertificates certificates = new();
        await using DockerRegistry registry = await DockerRegistry.StartWithPasswordAsync(certificates);
        string charts = $"oci://{registry.Host}/charts";
        run.Access = WithPassword(run.Folder.Write("ca.pem", certificates.AuthorityPem));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), charts)).Status);
        Assert.Equal("web", (await run.VerifyAsync($"{charts}/web:1.0.0")).Name);

        run.Access = run.Access with { Password = new Secret("wrong") };
        Assert.Equal(401, (await Assert.ThrowsAsync<RegistryException>(() => run.PushAsync(run.Pack(), charts))).Status);

        run.Access = run.Access with { PlainHttp = true };
        Assert.Contains("leave out --plain-http", (await TestRun.FailAsync(() => run.VerifyAsync($"{charts}/web:1.0.0"))).Message, StringComparison.Ordinal);
    }

    [FactWhenInstalled("docker-registry")]
    public async Task With_a_token_server_let_the_right_user_in()
    {
        using TestCertificates certificates = new();
        await using TokenServerFake tokens = await TokenServerFake.StartAsync(certificates);
        await using DockerRegistry registry = await DockerRegistry.StartWithTokensAsync(certificates, tokens);
        string charts = $"oci://{registry.Host}/charts";
        run.Access = WithPassword(run.Folder.Write("ca.pem", certificates.AuthorityPem));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), charts)).Status);
        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(run.Pack(), charts)).Status);
        Assert.Equal("web", (await run.VerifyAsync($"{charts}/web:1.0.0")).Name);
        Assert.Equal(["repository:charts/web:pull,push", "repository:charts/web:pull"], tokens.Scopes);
    }

    private static RegistryAccess WithPassword(string caFile)
        => new() { CaFile = caFile, Username = DockerRegistry.User, Password = new Secret(DockerRegistry.Password) };
}
