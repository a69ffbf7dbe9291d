using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

/// <summary>What real Helm packs: the same files, names, modes and contents, but for what DECISIONS.md does better on purpose.</summary>
public sealed class PackageConformance(ConformanceScore score) : IClassFixture<ConformanceScore>, IDisposable
{
    private static readonly Dictionary<string, (string Chart, JsonElement Case)> Cases = ConformanceSuite.Runs("package/expected")
        .ToDictionary(run => $"{run.File}/{run.Case.GetProperty("name").GetString()}", run => (run.Chart, run.Case), StringComparer.Ordinal);

    private static readonly DateTimeOffset Modified = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000);
    private readonly TemporaryFolder output = new();

    public static TheoryData<string> Names => [.. Cases.Keys];

    public void Dispose() => output.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_package_is_as_helms(string name)
    {
        (string chart, JsonElement packing) = Cases[name];

        string actual = await PackAsync(chart, packing);

        score.Check("package", name, Expected(packing), actual);
    }

    private static string Expected(JsonElement packing)
    {
        if (packing.GetProperty("exitCode").GetInt32() != 0)
        {
            return ConformanceSuite.WithRoot(packing.GetProperty("stderr").GetString()!);
        }

        StringBuilder text = new();
        text.AppendJoin('\n', packing.GetProperty("files").EnumerateArray().Select(file => file.GetString())).Append('\n');
        foreach (JsonElement entry in packing.GetProperty("archive").GetProperty("entries").EnumerateArray())
        {
            string name = entry.GetProperty("name").GetString()!;
            string content = IsChartYaml(name) ? Metadata(entry.GetProperty("text").GetString()!) : entry.GetProperty("sha256").GetString()!;
            text.AppendLine(Describe(name, entry.GetProperty("mode").GetString()!, content));
        }

        return text.ToString();
    }

    private async Task<string> PackAsync(string path, JsonElement packing)
    {
        string[] arguments = [.. packing.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)];
        int version = Array.IndexOf(arguments, "--version");
        try
        {
            Chart chart = ChartLoader.LoadDirectory(ConformanceSuite.File(path));
            PackedArchive packed = await ChartArchive.WriteAsync(chart, output.Root, Modified, version < 0 ? null : arguments[version + 1]);
            Assert.Equal(packed.Digest, Digest(await File.ReadAllBytesAsync(packed.File)));
            Assert.Equal(Path.GetFileName(packed.File), ChartLoader.Load(packed.File) is { } loaded ? $"{loaded.Name}-{loaded.Metadata.Version}.tgz" : "");
            return await DescribeAsync(packed.File);
        }
        catch (ChartException refused)
        {
            Assert.Empty(Directory.EnumerateFileSystemEntries(output.Root));
            return $"Error: {refused.Message}\n";
        }
    }

    private async Task<string> DescribeAsync(string file)
    {
        StringBuilder text = new();
        text.AppendJoin('\n', Directory.EnumerateFiles(output.Root).Select(Path.GetFileName)).Append('\n');
        await using GZipStream gzip = new(File.OpenRead(file), CompressionMode.Decompress);
        await using System.Formats.Tar.TarReader tar = new(gzip);
        while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
        {
            Assert.Equal((0, 0, Modified), (entry.Uid, entry.Gid, entry.ModificationTime));
            using MemoryStream content = new();
            await (entry.DataStream ?? Stream.Null).CopyToAsync(content);
            text.AppendLine(Describe(
                entry.Name,
                "0o" + Convert.ToString((int)entry.Mode, 8),
                IsChartYaml(entry.Name) ? Metadata(new ChartFile("Chart.yaml", content.ToArray()).Text) : Digest(content.ToArray())["sha256:".Length..]));
        }

        return text.ToString();
    }

    private static string Describe(string name, string mode, string content) => $"{name} {mode} {content}";

    private static bool IsChartYaml(string name) => name.EndsWith("/Chart.yaml", StringComparison.Ordinal);

    // Helm writes what it has made printable; we keep what was written, which reads the same.
    private static string Metadata(string chartYaml) => JsonSerializer.Serialize(MetadataValidation.Check(ChartYaml.DecodeMetadata(chartYaml)));

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
