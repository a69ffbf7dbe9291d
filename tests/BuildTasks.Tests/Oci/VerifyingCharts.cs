using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class VerifyingCharts : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Reads_everything_back()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        PushedChart pushed = await run.PushAsync(chart, registry);
        registry.Forget();

        VerifiedChart verified = await run.VerifyAsync(pushed.Reference);

        Assert.Equal(new VerifiedChart(pushed.Reference, "web", "1.0.0", pushed.Digest, chart.Digest, chart.Size), verified);
        Assert.Equal(3, registry.Requests.Count);
        Assert.Equal(verified.LayerDigest, (await run.VerifyAsync($"oci://{registry.Host}/charts/web@{pushed.Digest}")).LayerDigest);
    }

    [Fact]
    public async Task Finds_a_damaged_layer()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        PushedChart pushed = await run.PushAsync(chart, registry);
        registry.Damage("charts/web", chart.Digest);

        BuildTaskException failure = await TestRun.FailAsync(() => run.VerifyAsync(pushed.Reference));

        Assert.StartsWith(
            $"http://{registry.Host}/v2/charts/web/blobs/{chart.Digest} is damaged: its manifest says {chart.Size} bytes with {chart.Digest}",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_manifest_with_another_digest_than_promised()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PushedChart pushed = await run.PushAsync(run.Pack(), registry);
        registry.Fail("GET", "/manifests/", FakeRegistry.WrongDigest(200));

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.VerifyAsync(pushed.Reference));

        Assert.Contains(" promised sha256:", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manifests/")]
    [InlineData("/blobs/")]
    public async Task Fetches_again_what_broke_off(string what)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PushedChart pushed = await run.PushAsync(run.Pack(), registry);
        registry.Fail("GET", what, async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync("part"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal("web", (await run.VerifyAsync(pushed.Reference)).Name);
    }

    [Fact]
    public async Task Does_not_read_endless_answers()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.PutManifest("charts/web", "1.0.0", MediaTypes.ImageManifest, new byte[5_000_000]);

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => run.VerifyAsync($"oci://{registry.Host}/charts/web:1.0.0"));

        Assert.Contains("longer than any manifest", failure.Message, StringComparison.Ordinal);
        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task Finds_a_config_of_another_chart()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, registry);
        await run.PushAsync(run.Pack("worker"), registry);
        OciManifest web = OciManifest.TryRead(registry.Manifest("charts/web", "1.0.0"))!;
        OciManifest worker = OciManifest.TryRead(registry.Manifest("charts/worker", "1.0.0"))!;
        registry.CopyBlob("charts/worker", "charts/web", worker.Config.Digest.ToString());
        registry.PutManifest("charts/web", "2.0.0", MediaTypes.ImageManifest, (web with { Config = worker.Config }).ToBytes());

        BuildTaskException failure = await TestRun.FailAsync(() => run.VerifyAsync($"oci://{registry.Host}/charts/web:2.0.0"));

        Assert.Contains("its config is of worker 1.0.0, its files are of web 1.0.0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_there_instead_of_a_chart()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.PutManifest("charts/web", "1.0.0", MediaTypes.DockerManifestList, Encoding.UTF8.GetBytes("{}"));
        string host = $"oci://{registry.Host}/charts/web";

        Assert.Equal($"'{host}:1.0.0' holds an index of container images, not a chart. Check the reference.", await MessageAsync($"{host}:1.0.0"));
        Assert.Equal($"There is no chart at '{host}:2.0.0': push it first, or check its name and version.", await MessageAsync($"{host}:2.0.0"));
        Assert.Equal($"'{host}' names no version: add :VERSION or @DIGEST.", await MessageAsync(host));
        Assert.StartsWith("There is no chart at 'oci-layout:none#web:1.0.0'", await MessageAsync("oci-layout:none#web:1.0.0"), StringComparison.Ordinal);

        async Task<string> MessageAsync(string reference) => (await TestRun.FailAsync(() => run.VerifyAsync(reference))).Message;
    }
}
