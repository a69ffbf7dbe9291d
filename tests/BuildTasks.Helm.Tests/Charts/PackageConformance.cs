using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

/// <summary>What real Helm packs: the same files, names, modes and contents, but for what DECISIONS.md does better on purpose.</summary>
public sealed class PackageConformance(PackageConformance.Tally tally) : IClassFixture<PackageConformance.Tally>, IDisposable
{
    private static readonly DateTimeOffset Modified = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000);
    private readonly TemporaryFolder output = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string file in ConformanceSuite.Files("package/expected", "*.json"))
            {
                using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(file));
                foreach (JsonElement packing in expected.RootElement.GetProperty("cases").EnumerateArray())
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), packing.GetProperty("name").GetString()!);
                }
            }

            return cases;
        }
    }

    public void Dispose() => output.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_package_is_as_helms(string chart, string name) => tally.RunAsync($"{chart} {name}", async () =>
    {
        using JsonDocument expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(ConformanceSuite.Root, $"package/expected/{chart}.json")));
        JsonElement packing = expected.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        string path = expected.RootElement.GetProperty("chart").GetString()!;

        if (packing.GetProperty("exitCode").GetInt32() == 0)
        {
            await AssertPackedAsync(path, packing);
        }
        else
        {
            ChartException refused = await Assert.ThrowsAsync<ChartException>(() => PackAsync(path, packing));
            Assert.Equal(packing.GetProperty("stderr").GetString()!.Replace("{root}", ConformanceSuite.Root, StringComparison.Ordinal), $"Error: {refused.Message}\n");
            Assert.Empty(Directory.EnumerateFileSystemEntries(output.Root));
        }
    });

    private async Task AssertPackedAsync(string path, JsonElement packing)
    {
        PackedArchive packed = await PackAsync(path, packing);

        Assert.Equal(packing.GetProperty("files").EnumerateArray().Select(file => file.GetString()), Directory.EnumerateFiles(output.Root).Select(Path.GetFileName));
        Assert.Equal(packed.Digest, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(packed.File))));
        List<(System.Formats.Tar.TarEntry Entry, byte[] Content)> entries = await ReadAsync(packed.File);
        List<JsonElement> wanted = [.. packing.GetProperty("archive").GetProperty("entries").EnumerateArray()];
        Assert.Equal(wanted.Select(entry => entry.GetProperty("name").GetString()), entries.Select(entry => entry.Entry.Name));
        foreach ((JsonElement expected, (System.Formats.Tar.TarEntry entry, byte[] content)) in wanted.Zip(entries))
        {
            Assert.Equal(expected.GetProperty("mode").GetString(), "0o" + Convert.ToString((int)entry.Mode, 8));
            Assert.Equal((0, 0, Modified), (entry.Uid, entry.Gid, entry.ModificationTime));
            if (entry.Name.EndsWith("/Chart.yaml", StringComparison.Ordinal))
            {
                AssertSameMetadata(expected.GetProperty("text").GetString()!, new ChartFile("Chart.yaml", content).Text);
            }
            else
            {
                Assert.Equal((entry.Name, expected.GetProperty("sha256").GetString()), (entry.Name, Convert.ToHexStringLower(SHA256.HashData(content))));
            }
        }

        Chart loaded = ChartLoader.Load(packed.File);
        Assert.Equal(Path.GetFileName(packed.File), $"{loaded.Name}-{loaded.Metadata.Version}.tgz");
    }

    // Helm writes what it has made printable; we keep what was written, which reads the same.
    private static void AssertSameMetadata(string expected, string actual) => Assert.Equal(Describe(expected), Describe(actual));

    private static string Describe(string chartYaml) => JsonSerializer.Serialize(MetadataValidation.Check(ChartYaml.DecodeMetadata(chartYaml)));

    private Task<PackedArchive> PackAsync(string path, JsonElement packing)
    {
        List<string> args = [.. packing.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)];
        int version = args.IndexOf("--version");
        Chart chart = ChartLoader.LoadDirectory(Path.Combine(ConformanceSuite.Root, path));
        return ChartArchive.WriteAsync(chart, output.Root, Modified, version < 0 ? null : args[version + 1]);
    }

    private static async Task<List<(System.Formats.Tar.TarEntry Entry, byte[] Content)>> ReadAsync(string file)
    {
        await using GZipStream gzip = new(File.OpenRead(file), CompressionMode.Decompress);
        await using System.Formats.Tar.TarReader tar = new(gzip);
        List<(System.Formats.Tar.TarEntry, byte[])> entries = [];
        while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
        {
            using MemoryStream content = new();
            await (entry.DataStream ?? Stream.Null).CopyToAsync(content);
            entries.Add((entry, content.ToArray()));
        }

        return entries;
    }

    public sealed class Tally() : ConformanceTally("package");
}
