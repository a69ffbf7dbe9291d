using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

public class LoadingArchives
{
    private const string ChartYaml = "apiVersion: v2\nname: web\nversion: 1.0.0\n";

    [Fact]
    public void A_packed_chart_loads_with_packed_subcharts()
    {
        byte[] kid = Pack(("kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 1.0.0\n"));

        Chart chart = Load(Gzip(tar =>
        {
            Add(tar, "web/Chart.yaml", Encoding.UTF8.GetBytes("\uFEFF" + ChartYaml));
            Add(tar, "web/charts/kid-1.0.0.tgz", kid);
            Add(tar, "web/templates/" + new string('x', 300) + ".yaml", "a"u8.ToArray());
        }));

        Assert.Equal("web/charts/kid", Assert.Single(chart.Subcharts).FullPath);
        Assert.Equal(315, Assert.Single(chart.Templates).Name.Length);
        Assert.Null(chart.Directory);
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Every_format_of_tar_is_read(TarEntryFormat format)
    {
        Chart chart = Load(Gzip(tar => Add(tar, "web/Chart.yaml", Encoding.UTF8.GetBytes(ChartYaml)), format));

        Assert.Equal("web", chart.Name);
    }

    [Theory]
    [InlineData("web/../../etc/passwd", "chart illegally references parent directory")]
    [InlineData("web/x/../../../y", "chart illegally references parent directory")]
    [InlineData("/etc/passwd", "chart illegally contains absolute paths")]
    [InlineData("C:/windows/x", "chart illegally contains absolute paths")]
    [InlineData(@"\\server\share\x", "chart illegally contains absolute paths")]
    [InlineData("web//etc/passwd", "chart illegally contains absolute paths")]
    [InlineData("Chart.yaml", "chart illegally contains content outside the base directory: \"Chart.yaml\"")]
    [InlineData("web/c:/windows", "chart contains illegally named files")]
    [InlineData(@"web\..\..\x", "chart illegally references parent directory")]
    [InlineData("Chart.yaml/x", "chart yaml not in base directory")]
    public void An_entry_outside_the_chart_is_refused(string name, string message)
        => AssertRefused(message, Pack((name, "x")));

    [Theory]
    [InlineData(TarEntryType.SymbolicLink, "symbolic link")]
    [InlineData(TarEntryType.HardLink, "hard link")]
    [InlineData(TarEntryType.CharacterDevice, "character device")]
    [InlineData(TarEntryType.BlockDevice, "block device")]
    [InlineData(TarEntryType.Fifo, "pipe")]
    public void An_entry_that_is_no_file_is_refused(TarEntryType type, string name)
        => AssertRefused($"chart illegally contains a {name}: \"web/x\"", Gzip(tar =>
        {
            PaxTarEntry entry = new(type, "web/x");
            if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            {
                entry.LinkName = "/etc/passwd";
            }

            tar.WriteEntry(entry);
        }));

    [Fact]
    public void A_file_that_comes_twice_is_refused()
        => AssertRefused(
            "chart illegally contains a file more than once: \"web/./Chart.yaml\"",
            Pack(("web/Chart.yaml", ChartYaml), ("web/./Chart.yaml", ChartYaml)));

    [Fact]
    public void Too_many_entries_are_refused()
        => AssertRefused(
            "decompressed chart has more than the maximum of 2 entries",
            Pack(("web/a", ""), ("web/b", ""), ("web/c", "")),
            new ArchiveLimits { MaxEntries = 2 });

    [Fact]
    public void A_file_over_the_limit_is_refused()
        => AssertRefused(
            "decompressed chart file \"web/a\" is larger than the maximum file size 10",
            Pack(("web/a", new string('x', 11))),
            new ArchiveLimits { MaxFileSize = 10 });

    [Fact]
    public void Files_over_the_limit_in_all_are_refused()
        => AssertRefused(
            "decompressed chart is larger than the maximum size 10",
            Pack(("web/a", new string('x', 6)), ("web/b", new string('x', 6))),
            new ArchiveLimits { MaxTotalSize = 10 });

    [Fact]
    public void A_packed_subchart_counts_towards_the_limit_of_the_whole()
    {
        byte[] kid = Pack(("kid/Chart.yaml", ChartYaml), ("kid/big", new string('x', 900)));

        AssertRefused("decompressed chart is larger than the maximum size 1200", Gzip(tar =>
        {
            Add(tar, "web/Chart.yaml", Encoding.UTF8.GetBytes(ChartYaml));
            Add(tar, "web/charts/kid.tgz", kid);
        }), new ArchiveLimits { MaxTotalSize = 1200 });
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        byte[] bomb = Gzip(tar => Add(tar, "web/zeros", new byte[20 * 1024 * 1024]));

        Assert.True(bomb.Length < 100_000);
        AssertRefused("decompressed chart file \"web/zeros\" is larger than the maximum file size 5242880", bomb);
    }

    [Fact]
    public void A_header_that_lies_about_a_huge_size_costs_nothing()
    {
        byte[] header = Helm.Charts.TarWriter.Header("web/a", 8L * 1024 * 1024 * 1024 - 1, DateTimeOffset.UnixEpoch);

        AssertRefused("decompressed chart is larger than the maximum size 104857600", Compress(header));
    }

    [Fact]
    public void Archives_that_hold_themselves_end()
    {
        byte[] archive = Pack(("web/Chart.yaml", ChartYaml));
        for (int depth = 0; depth < 70; depth++)
        {
            byte[] inner = archive;
            archive = Gzip(tar =>
            {
                Add(tar, "web/Chart.yaml", Encoding.UTF8.GetBytes(ChartYaml));
                Add(tar, "web/charts/web.tgz", inner);
            });
        }

        Assert.EndsWith("charts are nested more than 64 deep", Assert.Throws<ChartException>(() => Load(archive)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbage_is_refused()
    {
        AssertRefused("EOF", []);
        AssertRefused("unexpected EOF", "hello"u8.ToArray());
        AssertRefused("gzip: invalid header", "hello, hello"u8.ToArray());
        AssertRefused("no files in chart archive", Compress(new byte[1024]));
        AssertRefused("archive/tar: invalid tar header", Compress(Encoding.UTF8.GetBytes(new string('x', 2000))));
        AssertRefused("unexpected EOF", Compress(new byte[100]));
        AssertRefused("unable to detect chart version, no Chart.yaml found", Pack(("web/a", "")));
    }

    [Fact]
    public void A_cut_archive_is_refused_wherever_it_is_cut()
    {
        byte[] archive = Pack(("web/Chart.yaml", ChartYaml), ("web/values.yaml", string.Concat(Enumerable.Range(0, 3000).Select(i => $"k{i}: {i * 7919}\n"))));

        for (int length = 0; length < archive.Length - 200; length += 997)
        {
            Assert.Throws<ChartException>(() => Load(archive[..length]));
        }
    }

    [Theory]
    [InlineData("chart.yaml", "a: 1", "file '{0}' seems to be a YAML file, but expected a gzipped archive")]
    [InlineData("chart.tgz", "PK\u0003\u0004", "file '{0}' does not appear to be a gzipped archive; got 'application/zip'")]
    [InlineData("chart.tgz", "text", "file '{0}' does not appear to be a gzipped archive; got 'application/octet-stream'")]
    public void A_file_that_is_no_archive_is_named(string name, string content, string message)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write(name, content);

        ChartException refused = Assert.Throws<ChartException>(() => ChartLoader.Load(path));

        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, path), refused.Message);
        Assert.Equal(path, refused.File);
    }

    private static void AssertRefused(string message, byte[] archive, ArchiveLimits? limits = null)
    {
        string actual = Assert.Throws<ChartException>(() => Load(archive, limits)).Message;
        Assert.EndsWith(message, actual, StringComparison.Ordinal);
    }

    private static Chart Load(byte[] archive, ArchiveLimits? limits = null)
    {
        using MemoryStream stream = new(archive);
        return ChartLoader.LoadArchive(stream, limits);
    }

    private static byte[] Pack(params (string Name, string Content)[] files)
        => Gzip(tar =>
        {
            foreach ((string name, string content) in files)
            {
                Add(tar, name, Encoding.UTF8.GetBytes(content));
            }
        });

    private static byte[] Gzip(Action<System.Formats.Tar.TarWriter> write, TarEntryFormat format = TarEntryFormat.Pax)
    {
        using MemoryStream packed = new();
        using (System.Formats.Tar.TarWriter tar = new(packed, format, leaveOpen: true))
        {
            write(tar);
        }

        return Compress(packed.ToArray());
    }

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static void Add(System.Formats.Tar.TarWriter tar, string name, byte[] content)
    {
        System.Formats.Tar.TarEntry entry = tar.Format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
        entry.DataStream = new MemoryStream(content);
        tar.WriteEntry(entry);
    }
}
