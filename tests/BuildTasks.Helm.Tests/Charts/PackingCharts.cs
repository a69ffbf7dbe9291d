using System.IO.Compression;
using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

public sealed class PackingCharts : IDisposable
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_chart_gives_the_same_bytes_from_other_folders_and_other_times()
    {
        WriteChart("one/web");
        WriteChart("two/deep/web");
        foreach (string file in Directory.EnumerateFiles(folder["two"], "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        PackedArchive first = await ChartArchive.WriteAsync(ChartLoader.Load(folder["one/web"]), folder["out1"], Time);
        PackedArchive second = await ChartArchive.WriteAsync(ChartLoader.Load(folder["two/deep/web"]), folder["out2"], Time.ToOffset(TimeSpan.FromHours(5)));

        Assert.Equal(first.Digest, second.Digest);
        Assert.Equal(new FileInfo(first.File).Length, first.Size);
        Assert.Equal("sha256:813e6bed02822474e2a27f7e99749b", first.Digest[..37]);
    }

    [Fact]
    public async Task A_packed_and_an_unpacked_subchart_give_the_same_bytes()
    {
        WriteChart("one/web");
        WriteChart("two/web");
        PackedArchive kid = await ChartArchive.WriteAsync(ChartLoader.Load(folder["two/web/charts/kid"]), folder["two/web/charts"], Time);
        Directory.Delete(folder["two/web/charts/kid"], recursive: true);

        PackedArchive first = await ChartArchive.WriteAsync(ChartLoader.Load(folder["one/web"]), folder["out1"], Time);
        PackedArchive second = await ChartArchive.WriteAsync(ChartLoader.Load(folder["two/web"]), folder["out2"], Time);

        Assert.True(File.Exists(kid.File));
        Assert.Equal(first.Digest, second.Digest);
    }

    [Fact]
    public async Task Versions_are_overridden_and_the_rest_of_Chart_yaml_stays()
    {
        WriteChart("web");

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time, "2.0.0+b1", "1.10");

        Chart chart = ChartLoader.Load(packed.File);
        Assert.Equal(folder["out/web-2.0.0+b1.tgz"], packed.File);
        Assert.Equal("# hello\napiVersion: v2\nname: web\nversion: 2.0.0+b1 # v\nappVersion: \"1.10\"\n", chart.Raw[0].Text);
    }

    [Fact]
    public async Task Long_and_foreign_names_survive()
    {
        string[] names = ["files/" + new string('a', 90) + "/" + new string('b', 120) + ".txt", "files/" + new string('c', 240), "files/ünï😀.txt"];
        WriteChart("web");
        foreach (string name in names)
        {
            folder.Write("web/" + name, name);
        }

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time);

        Dictionary<string, string> files = ChartLoader.Load(packed.File).Files.ToDictionary(file => file.Name, file => file.Text);
        Assert.All(names, name => Assert.Equal(name, files[name]));
        string listing = await Shell.RequireAsync(folder.Root, "tar", "--quoting-style=literal", "-tzf", packed.File);
        Assert.All(names, name => Assert.Contains("web/" + name + "\n", listing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_large_chart_survives_compression()
    {
        WriteChart("web");
        Random random = new(1);
        byte[] noise = new byte[3 * 1024 * 1024];
        random.NextBytes(noise);
        File.WriteAllBytes(folder["web/noise.bin"], noise);

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time);

        Assert.Equal(noise, ChartLoader.Load(packed.File).Files.Single(file => file.Name == "noise.bin").Data.ToArray());
    }

    [Fact]
    public async Task Files_have_owners_without_names()
    {
        WriteChart("web");

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time);

        using GZipStream unzipped = new(File.OpenRead(packed.File), CompressionMode.Decompress);
        byte[] header = new byte[512];
        unzipped.ReadExactly(header);
        Assert.Equal("ustar\0" + "00" + new string('\0', 64), Encoding.ASCII.GetString(header, 257, 72));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("# nothing\n", false)]
    [InlineData("{}\n", true)]
    public async Task A_lock_that_says_nothing_is_left_out(string text, bool isPacked)
    {
        WriteChart("web");
        folder.Write("web/Chart.lock", text);

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time);

        Assert.Equal(isPacked, ChartLoader.Load(packed.File).Raw.Any(file => file.Name == "Chart.lock"));
    }

    [Theory]
    [InlineData("v1", "apiVersion: v1\nname: old\nversion: 1.0.0\n")]
    [InlineData("v2", "apiVersion: v2\nname: old\nversion: 1.0.0\ndependencies: [{name: kid, version: 0.1.0}]\n")]
    public async Task Chart_yaml_keeps_dependencies_where_they_count(string apiVersion, string packedText)
    {
        folder.Write("old/Chart.yaml", $"apiVersion: {apiVersion}\nname: old\nversion: 1.0.0\ndependencies: [{{name: kid, version: 0.1.0}}]\n");
        folder.Write("old/charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 0.1.0\n");

        PackedArchive packed = await ChartArchive.WriteAsync(ChartLoader.Load(folder["old"]), folder["out"], Time);

        Assert.Equal(packedText, ChartLoader.Load(packed.File).Raw[0].Text);
    }

    [Theory]
    [InlineData("[{name: pal}, {name: kid}, {name: pal, alias: friend}]", "pal, pal")]
    [InlineData("[{}]", "")]
    public Task Dependencies_that_are_not_there_are_named_as_declared(string dependencies, string names)
    {
        WriteChart("web");
        folder.Write("web/Chart.yaml", $"apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: {dependencies}\n");
        return AssertRefusedAsync("found in Chart.yaml, but missing in charts/ directory: " + names);
    }

    [Fact]
    public Task A_lock_that_names_another_version_is_refused()
    {
        WriteChart("web");
        folder.Write("web/Chart.lock", "dependencies:\n- {name: kid, version: 0.2.0, repository: ''}\ndigest: sha256:1\ngenerated: \"2024-01-01T00:00:00Z\"\n");
        return AssertRefusedAsync("Chart.lock wants kid 0.2.0, but charts/ has 0.1.0; build the dependencies again");
    }

    [Fact]
    public Task Two_subcharts_with_one_name_are_refused()
    {
        WriteChart("web");
        folder.Write("web/charts/other/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 0.2.0\n");
        return AssertRefusedAsync("charts/ has more than one chart named \"kid\": they would share a folder in the package");
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing_behind()
    {
        WriteChart("web");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.EnumerateFiles(folder["out"]));
    }

    private async Task AssertRefusedAsync(string message)
    {
        ChartException refused = await Assert.ThrowsAsync<ChartException>(() => ChartArchive.WriteAsync(ChartLoader.Load(folder["web"]), folder["out"], Time));

        Assert.Equal(message, refused.Message);
        Assert.StartsWith(folder["web"], refused.File, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private void WriteChart(string path)
    {
        folder.Write(path + "/Chart.yaml", "# hello\napiVersion: v2\nname: web\nversion: 1.0.0 # v\n");
        folder.Write(path + "/values.yaml", "a: 1\n");
        folder.Write(path + "/templates/a.yaml", "a: {{ .Values.a }}\n");
        folder.Write(path + "/charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 0.1.0\n");
        folder.Write(path + "/charts/ally/Chart.yaml", "apiVersion: v2\nname: ally\nversion: 0.1.0\n");
    }
}
