using System.Formats.Tar;
using System.IO.Compression;
using BuildTasks.Fakes;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

/// <summary>Packaged charts as another tool would make them: plain tar and gzip.</summary>
internal static class TestChart
{
    public static readonly DateTimeOffset Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));

    /// <summary>Packs a chart with a Chart.yaml of name and version and one template.</summary>
    public static PackagedChart Pack(TemporaryFolder folder, string name = "web", string version = "1.0.0", params (string Path, string Content)[] files)
        => PackFiles(
            folder,
            name,
            version,
            [("Chart.yaml", $"apiVersion: v2\nname: {name}\nversion: {version}\n"), ("templates/a.yaml", "kind: ConfigMap\n"), .. files]);

    public static PackagedChart PackFiles(TemporaryFolder folder, string name, string version, params (string Path, string Content)[] files)
        => PackBytes(folder, name, version, [.. files.Select(file => (file.Path, System.Text.Encoding.UTF8.GetBytes(file.Content)))]);

    public static PackagedChart PackBytes(TemporaryFolder folder, string name, string version, params (string Path, byte[] Content)[] files)
    {
        string path = folder[$"{name}-{version}-{Guid.NewGuid():N}.tgz"];
        using (FileStream file = File.Create(path))
        using (GZipStream gzip = new(file, CompressionLevel.Fastest))
        using (TarWriter tar = new(gzip, TarEntryFormat.Pax))
        {
            foreach ((string entry, byte[] content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{name}/{entry}")
                {
                    DataStream = new MemoryStream(content),
                    ModificationTime = Created,
                });
            }
        }

        byte[] bytes = File.ReadAllBytes(path);
        return new PackagedChart(name, version, path, Digest.Of(bytes).ToString(), bytes.Length, Created);
    }
}
