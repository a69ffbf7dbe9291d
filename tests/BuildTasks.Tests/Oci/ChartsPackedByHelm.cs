using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public class ChartsPackedByHelm
{
    public static TheoryData<string> Charts =>
    [
        .. Directory.GetFiles(ConformanceSuite.File("package/expected"), "*.json")
            .Where(file => PlainArchive(file) is not null)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Helm's archive has the same files, but for Chart.yaml and Chart.lock, which it wrote anew.</summary>
    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Count_as_unchanged(string name)
    {
        using TestRun run = new();
        Chart chart = ChartLoader.LoadDirectory(ConformanceSuite.File($"package/charts/{name}"));
        PackedArchive packed = await ChartArchive.WriteAsync(chart, run.Folder.Root, TestChart.Created);
        PackagedChart ours = new(chart.Name, chart.Metadata.Version, packed.File, packed.Digest, packed.Size, TestChart.Created);
        Dictionary<string, byte[]> files = Entries(packed.File);
        JsonElement entries = PlainArchive(ConformanceSuite.File($"package/expected/{name}.json"))!.Value.GetProperty("entries");
        PackagedChart theirs = TestChart.PackBytes(
            run.Folder, chart.Name, chart.Metadata.Version, [.. entries.EnumerateArray().Select(entry => HelmsEntry(entry, files))]);

        PushedChart first = await run.PushAsync(theirs, "oci-layout:out");
        PushedChart second = await run.PushAsync(ours, "oci-layout:out");

        Assert.Equal(first with { Status = PushStatus.Unchanged }, second);
        Assert.NotEqual(ours.Digest, theirs.Digest);
    }

    private static (string Path, byte[] Content) HelmsEntry(JsonElement entry, Dictionary<string, byte[]> ours)
    {
        string name = entry.GetProperty("name").GetString()!;
        byte[] content = entry.TryGetProperty("text", out JsonElement text) ? Encoding.UTF8.GetBytes(text.GetString()!) : ours[name];
        Assert.Equal(entry.GetProperty("sha256").GetString(), Digest.Of(content).Hex);
        return (name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], content);
    }

    private static Dictionary<string, byte[]> Entries(string archive)
    {
        Dictionary<string, byte[]> entries = new(StringComparer.Ordinal);
        using GZipStream gzip = new(File.OpenRead(archive), CompressionMode.Decompress);
        using TarReader tar = new(gzip);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            using MemoryStream content = new();
            entry.DataStream?.CopyTo(content);
            entries[entry.Name] = content.ToArray();
        }

        return entries;
    }

    private static JsonElement? PlainArchive(string file)
    {
        JsonElement[] cases = [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("cases").EnumerateArray()];
        JsonElement plain = cases.FirstOrDefault(found => found.GetProperty("name").GetString() == "plain");
        return plain.ValueKind == JsonValueKind.Object && plain.TryGetProperty("archive", out JsonElement archive) ? archive : null;
    }
}
