using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public sealed class ImageLayouts : IDisposable
{
    private const string Layout = "oci-layout:out/registry";

    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Have_the_files_of_the_specification()
    {
        PushedChart pushed = await run.PushAsync(run.Pack(version: "1.0.0+b"), Layout);

        Assert.Equal($"{Layout}#web:1.0.0_b", pushed.Reference);
        Assert.Equal("""{"imageLayoutVersion":"1.0.0"}""", run.Folder.Read("out/registry/oci-layout"));
        Assert.Equal(
            $$"""
            {
              "schemaVersion": 2,
              "mediaType": "application/vnd.oci.image.index.v1+json",
              "manifests": [
                {
                  "mediaType": "application/vnd.oci.image.manifest.v1+json",
                  "digest": "{{pushed.Digest}}",
                  "size": {{new FileInfo(Blob(pushed.Digest)).Length}},
                  "annotations": {
                    "org.opencontainers.image.ref.name": "web:1.0.0_b"
                  }
                }
              ]
            }

            """,
            run.Folder.Read("out/registry/index.json"));
        Assert.Equal(3, Directory.GetFiles(run.Folder["out/registry/blobs/sha256"]).Length);
        foreach (string blob in Directory.GetFiles(run.Folder["out/registry/blobs/sha256"]))
        {
            Assert.Equal(Path.GetFileName(blob), Digest.Of(await File.ReadAllBytesAsync(blob)).Hex);
        }
    }

    [Fact]
    public async Task Hold_the_same_digests_as_registries()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        PackagedChart chart = run.Pack();

        Assert.Equal((await run.PushAsync(chart, registry)).Digest, (await run.PushAsync(chart, Layout)).Digest);
    }

    [Fact]
    public async Task Follow_the_rules_of_pushing()
    {
        PackagedChart chart = run.Pack();
        PackagedChart other = run.Pack(files: ("values.yaml", "a: 1"));
        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(chart, Layout, dryRun: true)).Status);
        Assert.False(Directory.Exists(run.Folder["out"]));

        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(chart, Layout)).Status);
        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(chart, Layout)).Status);
        Assert.Contains("added   values.yaml", (await TestRun.FailAsync(() => run.PushAsync(other, Layout))).Message, StringComparison.Ordinal);
        Assert.Equal(PushStatus.Replaced, (await run.PushAsync(other, Layout, force: true)).Status);
        Assert.Equal(PushStatus.Pushed, (await run.PushAsync(run.Pack("api"), Layout)).Status);

        Assert.Equal(["api:1.0.0", "web:1.0.0"], Names());
        Assert.Equal("web", (await run.VerifyAsync($"{Layout}#web:1.0.0")).Name);
    }

    [Fact]
    public async Task Keep_what_other_tools_put_in()
    {
        run.Folder.Write("out/registry/index.json", """
            {"schemaVersion":2,"custom":"kept","manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","size":2,
            "digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","platform":{"os":"linux","architecture":"amd64"},
            "annotations":{"org.opencontainers.image.ref.name":"image:1"}},
            {"mediaType":"application/vnd.oci.image.manifest.v1+json","size":2,"digest":"sha512:0","annotations":{"org.opencontainers.image.ref.name":"image:2"}}]}
            """);

        await run.PushAsync(run.Pack(), Layout);

        JsonElement index = JsonDocument.Parse(run.Folder.Read("out/registry/index.json")).RootElement;
        Assert.Equal("kept", index.GetProperty("custom").GetString());
        Assert.Equal("linux", index.GetProperty("manifests")[0].GetProperty("platform").GetProperty("os").GetString());
        Assert.Equal(["image:1", "image:2", "web:1.0.0"], Names());
    }

    [Fact]
    public async Task Keep_a_chart_whose_entry_they_cannot_read()
    {
        const string Index = """{"manifests":[{"mediaType":"x","size":2,"digest":"sha512:0","annotations":{"org.opencontainers.image.ref.name":"web:1.0.0"}}]}""";
        run.Folder.Write("out/registry/index.json", Index);

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), Layout, force: true));

        Assert.Contains("entry 'web:1.0.0' has no media type, sha256 digest and size", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Index, run.Folder.Read("out/registry/index.json"));
    }

    [Theory]
    [InlineData("layer", false)]
    [InlineData("layer", true)]
    [InlineData("manifest", false)]
    [InlineData("manifest", true)]
    public async Task That_lost_a_part_of_a_chart_get_it_again_by_force(string part, bool isDamaged)
    {
        PackagedChart chart = run.Pack();
        PushedChart pushed = await run.PushAsync(chart, Layout);
        string blob = Blob(part == "layer" ? chart.Digest : pushed.Digest);
        if (isDamaged)
        {
            await File.WriteAllTextAsync(blob, "damaged");
        }
        else
        {
            File.Delete(blob);
        }

        BuildTaskException failure = await TestRun.FailAsync(() => run.VerifyAsync(pushed.Reference));

        Assert.Contains("Push the chart again with --force.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(pushed with { Status = PushStatus.Replaced }, await run.PushAsync(chart, Layout, force: true));
        Assert.Equal(pushed.Digest, (await run.VerifyAsync(pushed.Reference)).Digest);
        Assert.Equal(PushStatus.Unchanged, (await run.PushAsync(chart, Layout, force: true)).Status);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"manifests":[1]}""")]
    [InlineData("""{"manifests":[],"manifests":[]}""")]
    public async Task With_a_broken_index_are_left_alone(string content)
    {
        run.Folder.Write("out/registry/index.json", content);

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), Layout));

        Assert.Contains("is not the index of an image layout", failure.Message, StringComparison.Ordinal);
        Assert.Equal(content, run.Folder.Read("out/registry/index.json"));
    }

    [Fact]
    public async Task Take_many_writers_at_once()
    {
        PackagedChart[] charts = [.. Enumerable.Range(0, 40).Select(number => run.Pack($"chart-{number:00}"))];

        // Every writer is a run of its own, as another process would be.
        await Parallel.ForEachAsync(charts, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (chart, _) =>
        {
            BuildContext context = new(new RecordingLog()) { WorkingDirectory = run.Folder.Root };
            await Steps.PushChart.RunAsync(chart, Layout, force: false, dryRun: false, run.Access, context, CancellationToken.None);
        });

        Assert.Equal(charts.Select(chart => $"{chart.Name}:1.0.0"), Names());
        Assert.Empty(Directory.GetFiles(run.Folder["out/registry"], "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Let_one_of_two_writers_of_the_same_version_win()
    {
        ImageLayout layout = new(run.Folder["out"], run.Context);
        OciDescriptor first = new(MediaTypes.ImageManifest, Digest.Of("1"u8), 1);
        OciDescriptor second = new(MediaTypes.ImageManifest, Digest.Of("2"u8), 1);

        Assert.True(await layout.TryReplaceAsync("web:1.0.0", expected: null, first, CancellationToken.None));
        Assert.False(await layout.TryReplaceAsync("web:1.0.0", expected: null, second, CancellationToken.None));
        Assert.True(await layout.TryReplaceAsync("web:1.0.0", expected: null, first, CancellationToken.None));
        Assert.Equal(first, await layout.FindAsync("web:1.0.0", CancellationToken.None));
    }

    [Fact]
    public async Task That_stay_locked_are_named()
    {
        Directory.CreateDirectory(run.Folder["out/registry"]);
        using FileStream other = new(run.Folder["out/registry/.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), Layout));

        Assert.Contains("could not be locked for 60 seconds", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_cannot_be_written_are_named()
    {
        run.Folder.Write("out", "a file, not a folder");

        BuildTaskException failure = await TestRun.FailAsync(() => run.PushAsync(run.Pack(), Layout));

        Assert.Contains("The image layout cannot be written: ", failure.Message, StringComparison.Ordinal);
    }

    [FactWhenInstalled("skopeo")]
    public async Task Are_read_by_skopeo()
    {
        PushedChart pushed = await run.PushAsync(run.Pack(version: "1.0.0-rc.1+b"), Layout);
        await run.PushAsync(run.Pack("api"), Layout);

        string raw = await Shell.RequireAsync(run.Folder.Root, "skopeo", "inspect", "--raw", "oci:out/registry:web:1.0.0-rc.1_b");
        Assert.Equal(pushed.Digest, Digest.Of(System.Text.Encoding.UTF8.GetBytes(raw)).ToString());
        await Shell.RequireAsync(run.Folder.Root, "skopeo", "--insecure-policy", "copy", "oci:out/registry:web:1.0.0-rc.1_b", "oci:copy:web:2");
        Assert.Equal("web", (await run.VerifyAsync("oci-layout:copy#web:2")).Name);
    }

    private string Blob(string digest) => run.Folder[$"out/registry/blobs/sha256/{digest.Split(':')[1]}"];

    private string[] Names()
        => [.. JsonDocument.Parse(run.Folder.Read("out/registry/index.json")).RootElement.GetProperty("manifests").EnumerateArray()
            .Select(entry => entry.GetProperty("annotations").GetProperty("org.opencontainers.image.ref.name").GetString()!)];
}
