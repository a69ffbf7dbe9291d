using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class PushingCharts : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Sends_a_new_chart_in_six_requests()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();

        PushedChart pushed = await run.PushAsync(run.Pack(), registry);

        Assert.Equal(PushStatus.Pushed, pushed.Status);
        Assert.Equal($"oci://{registry.Host}/charts/web:1.0.0", pushed.Reference);
        Assert.Equal(pushed.Digest, Digest.Of(registry.Manifest("charts/web", "1.0.0")).ToString());
        Assert.Equal("HEAD /v2/charts/web/manifests/1.0.0 -> 404", registry.Lines[0]);
        Assert.Equal(2, registry.Lines.Count(line => line == "POST /v2/charts/web/blobs/uploads/ -> 202"));
        Assert.Equal(
            2,
            registry.Requests.Count(request => request is { Method: "PUT", Status: 201 } && request.Path.Contains("/uploads/", StringComparison.Ordinal)));
        Assert.Equal("PUT /v2/charts/web/manifests/1.0.0 -> 201", registry.Lines[^1]);
        Assert.Equal(6, registry.Lines.Count);
    }

    [Fact]
    public async Task Leaves_the_same_chart_alone_in_one_request()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        PushedChart first = await run.PushAsync(chart, registry);
        registry.Forget();

        PushedChart second = await run.PushAsync(chart, registry);

        Assert.Equal(first with { Status = PushStatus.Unchanged }, second);
        Assert.Equal(["HEAD /v2/charts/web/manifests/1.0.0 -> 200"], registry.Lines);
    }

    [Fact]
    public async Task Asks_for_the_manifest_where_the_registry_tells_no_digest()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.TellsDigests = false;
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, registry);
        registry.Forget();

        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(chart, registry)).Status);
        Assert.Equal(["HEAD /v2/charts/web/manifests/1.0.0 -> 200", "GET /v2/charts/web/manifests/1.0.0 -> 200"], registry.Lines);
    }

    [Fact]
    public async Task Does_not_send_blobs_that_are_there()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        await run.PushAsync(chart, registry);
        registry.RemoveTag("charts/web", "1.0.0");
        registry.Forget();

        await run.PushAsync(chart, registry);

        Assert.Equal(
            [
                "HEAD /v2/charts/web/manifests/1.0.0 -> 404",
                "POST /v2/charts/web/blobs/uploads/ -> 201",
                "POST /v2/charts/web/blobs/uploads/ -> 201",
                "PUT /v2/charts/web/manifests/1.0.0 -> 201",
            ],
            registry.Lines);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Opens_a_plain_upload_where_mounting_is_refused(int status)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Fail("POST", "/uploads/", FakeRegistry.Status(status, code: "UNSUPPORTED"));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack(), registry)).Status);
        Assert.Equal(7, registry.Lines.Count);
    }

    [Fact]
    public async Task Writes_plus_as_underscore_in_the_tag_alone()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();

        PushedChart pushed = await run.PushAsync(run.Pack(version: "1.0.0+build.5"), registry);

        Assert.Equal("1.0.0+build.5", pushed.Version);
        Assert.EndsWith("/charts/web:1.0.0_build.5", pushed.Reference, StringComparison.Ordinal);
        Assert.Contains(
            "\"org.opencontainers.image.version\":\"1.0.0+build.5\"",
            Encoding.UTF8.GetString(registry.Manifest("charts/web", "1.0.0_build.5")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_another_packing_of_the_same_files_as_unchanged()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        (string, string)[] files = [("templates/a.yaml", "kind: ConfigMap\n"), ("values.yaml", "a: 1\n")];
        (string, string) chartYaml = ("Chart.yaml", "# comment\nname: web\nversion: 1.0.0 # here\napiVersion: v2\n");
        PackagedChart ours = TestChart.PackFiles(run.Folder, "web", "1.0.0", [chartYaml, .. files]);
        PackagedChart theirs = TestChart.PackFiles(run.Folder, "web", "1.0.0", [.. files, ("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n")]);
        PushedChart first = await run.PushAsync(theirs, registry);

        PushedChart second = await run.PushAsync(ours, registry);

        Assert.Equal(first with { Status = PushStatus.Unchanged }, second);
    }

    [Fact]
    public async Task Does_not_replace_other_files_and_lists_them()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        (string, string) kid = ("charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 0.1.0\n");
        (string, string) newerKid = ("charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 0.2.0\n");
        await run.PushAsync(run.Pack(files: [("README.md", "old"), kid, ("values.yaml", "a: 1")]), registry);
        byte[] before = registry.Manifest("charts/web", "1.0.0");

        BuildTaskException failure = await TestRun.FailAsync(
            () => run.PushAsync(run.Pack(files: [newerKid, ("values.yaml", "a: 2"), ("LICENSE", "MIT")]), registry));

        Assert.Equal(
            $"""
            'oci://{registry.Host}/charts/web:1.0.0' is already published with other files:
              added   LICENSE
              removed README.md
              changed charts/kid/Chart.yaml
              changed values.yaml
            Raise the chart's version, or replace the published one with --force.
            """,
            failure.Message);
        Assert.Equal(before, registry.Manifest("charts/web", "1.0.0"));
    }

    [Fact]
    public async Task Replaces_other_files_by_force()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        await run.PushAsync(run.Pack(), registry);

        PushedChart pushed = await run.PushAsync(run.Pack(files: ("values.yaml", "a: 2")), registry, force: true);

        Assert.Equal(PushStatus.Replaced, pushed.Status);
        Assert.Equal(pushed.Digest, Digest.Of(registry.Manifest("charts/web", "1.0.0")).ToString());
    }

    [Theory]
    [InlineData("application/vnd.oci.image.index.v1+json", """{"schemaVersion":2,"manifests":[]}""", "an index of container images")]
    [InlineData("application/vnd.oci.image.manifest.v1+json", """{"schemaVersion":2,"config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":0},"layers":[]}""", "a container image")]
    [InlineData("application/vnd.oci.image.manifest.v1+json", """{"schemaVersion":2,"config":{"mediaType":"application/x","digest":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":0},"layers":[]}""", "an artifact of type application/x")]
    [InlineData("text/plain", "not JSON", "content of type text/plain")]
    public async Task Never_overwrites_what_is_no_chart_even_by_force(string type, string manifest, string content)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.PutManifest("charts/web", "1.0.0", type, Encoding.UTF8.GetBytes(manifest));

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), registry, force: true));

        Assert.StartsWith(
            $"'oci://{registry.Host}/charts/web:1.0.0' holds {content}, not a chart; it is not overwritten, not even with --force.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(manifest, Encoding.UTF8.GetString(registry.Manifest("charts/web", "1.0.0")));
        Assert.DoesNotContain(registry.Requests, request => request.Method is "PUT" or "POST");
    }

    [Fact]
    public async Task Says_in_a_dry_run_what_would_happen_and_sends_nothing()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        PackagedChart changed = run.Pack(files: ("values.yaml", "a: 2"));

        PushedChart promised = await run.PushAsync(chart, registry, dryRun: true);
        Assert.False(registry.HasTag("charts/web", "1.0.0"));
        PushedChart done = await run.PushAsync(chart, registry);
        PushedChart replacing = await run.PushAsync(changed, registry, force: true, dryRun: true);
        await TestRun.FailAsync(() => run.PushAsync(changed, registry, dryRun: true));

        Assert.Equal(promised, done);
        Assert.Equal(PushStatus.Replaced, replacing.Status);
        Assert.Equal(done.Digest, Digest.Of(registry.Manifest("charts/web", "1.0.0")).ToString());
    }

    [Fact]
    public async Task Refuses_a_package_that_was_changed_since()
    {
        PackagedChart chart = run.Pack();
        await File.AppendAllTextAsync(chart.File, "x");

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(chart, "oci://127.0.0.1:1/charts"));

        Assert.Contains("was changed after it was packaged", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.tgz", "cannot be read")]
    [InlineData(".", "is a folder: package the chart first")]
    public async Task Refuses_what_is_no_package(string path, string message)
    {
        PackagedChart chart = new("web", "1.0.0", run.Folder[path], "sha256:" + new string('0', 64), 0, TestChart.Created);

        Assert.Contains(message, (await TestRun.FailAsync(() => run.PushAsync(chart, "oci://127.0.0.1:1/charts"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_force_sends_again_what_the_registry_has_lost_and_nothing_else()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();
        PushedChart pushed = await run.PushAsync(chart, registry);
        registry.RemoveBlob("charts/web", chart.Digest);

        RegistryException lost = await Assert.ThrowsAsync<RegistryException>(() => run.VerifyAsync(pushed.Reference));
        registry.Forget();
        PushedChart repaired = await run.PushAsync(chart, registry, force: true);
        string[] sent = [.. registry.Lines];
        registry.Forget();
        PushedChart again = await run.PushAsync(chart, registry, force: true);

        Assert.Contains("The registry has lost a part of the chart: push it again with --force.", lost.Message, StringComparison.Ordinal);
        Assert.Equal((PushStatus.Replaced, PushStatus.Unchanged), (repaired.Status, again.Status));
        Assert.Single(sent, line => line.StartsWith("PUT /v2/charts/web/blobs/", StringComparison.Ordinal));
        Assert.DoesNotContain(registry.Lines, line => line.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Equal(pushed.Digest, (await run.VerifyAsync(pushed.Reference)).Digest);
    }

    [Fact]
    public async Task Finds_out_when_somebody_else_pushes_the_same_version_at_the_same_time()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        await using FakeRegistry elsewhere = await FakeRegistry.StartAsync();
        run.Folder.Write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        PackagedChart theirs = run.Pack();
        PushedChart other = await run.PushAsync(theirs, elsewhere);
        registry.Fail("PUT", "/manifests/", async context =>
        {
            // Answered as stored; then another push takes the tag.
            context.Response.StatusCode = 201;
            registry.CopyChart(elsewhere, "charts/web", "1.0.0");
            await Task.CompletedTask;
        });

        PushResult result = await ChartVerbs.PushAsync(
            new PushOptions { Registries = [$"oci://{registry.Host}/charts"], Registry = run.Access }, run.Context, CancellationToken.None);

        Assert.StartsWith(
            $"'oci://{registry.Host}/charts/web:1.0.0' is {other.Digest} now, not the sha256:",
            Assert.Single(result.Charts).Error,
            StringComparison.Ordinal);
    }
}
