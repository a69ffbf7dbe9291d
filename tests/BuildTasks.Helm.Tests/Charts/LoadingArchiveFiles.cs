using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Helm.Tests.Charts;

/// <summary>Packed charts by their path, as <c>helm template</c> and <c>helm lint</c> take them.</summary>
public sealed class LoadingArchiveFiles : IDisposable
{
    private const string Named = "apiVersion: v2\nname: web\nversion: 1.0.0\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows/x")]
    public void Names_from_the_root_of_a_disk_are_refused_with_the_reason(string name)
        => AssertRefused("chart illegally contains absolute paths", () => ChartLoader.Load(Pack(TarEntryType.RegularFile, name, Named)));

    [Theory]
    [InlineData("web/../x", Named, "unable to load chart archive")]
    [InlineData("Chart.yaml", Named, "unable to load chart archive")]
    [InlineData("web/values.yaml", Named, "unable to detect chart version, no Chart.yaml found")]
    [InlineData("web/Chart.yaml", "name: web\n", "validation: chart.metadata.version is required")]
    public void What_cannot_be_loaded_is_said_as_Helm_says_it(string name, string content, string message)
        => AssertRefused(message, () => ChartLoader.Load(Pack(TarEntryType.RegularFile, name, content)));

    [Fact]
    public void What_Helm_would_load_is_refused_with_the_reason()
        => AssertRefused("chart illegally contains a pipe: \"web/x\"", () => ChartLoader.Load(Pack(TarEntryType.Fifo, "web/x", null)));

    [Theory]
    [InlineData("web/values.yaml", "a: 1", "unable to extract tarball: chart name not specified")]
    [InlineData("web/Chart.yaml", "version: 1.0.0", "unable to extract tarball: chart name not specified")]
    [InlineData("web/Chart.yaml", "- a", "unable to extract tarball: cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type v2.Metadata")]
    public void What_has_no_name_cannot_be_linted(string name, string content, string message)
        => AssertRefused(message, () => ChartLinter.Lint(Pack(TarEntryType.RegularFile, name, content), new LintSettings()));

    [Fact]
    public void What_may_not_be_read_is_said_as_Helm_says_it()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // An administrator may read everything.
        }

        string archive = Pack(TarEntryType.RegularFile, "web/Chart.yaml", Named);
        string chartYaml = folder.Write("web/Chart.yaml", Named);
        File.SetUnixFileMode(archive, UnixFileMode.None);
        File.SetUnixFileMode(chartYaml, UnixFileMode.None);

        AssertRefused($"open {archive}: permission denied", () => ChartLoader.Load(archive));
        AssertRefused($"unable to open tarball: open {archive}: permission denied", () => ChartLinter.Lint(archive, new LintSettings()));
        AssertRefused($"unable to detect chart at {chartYaml}: open {chartYaml}: permission denied", () => ChartLoader.Load(folder["web"]));
    }

    [Fact]
    public void A_folder_with_the_name_of_an_archive_cannot_be_linted()
    {
        folder.Write("web.tgz/Chart.yaml", Named);

        AssertRefused($"unable to extract tarball: read {folder["web.tgz"]}: is a directory", () => ChartLinter.Lint(folder["web.tgz"], new LintSettings()));
    }

    [Fact]
    public void An_archive_may_end_with_the_content_of_its_last_file()
    {
        string path = Pack(TarEntryType.RegularFile, "web/Chart.yaml", Named, 512 + Named.Length);

        Assert.Equal("web", ChartLoader.Load(path).Name);
    }

    private static void AssertRefused(string message, Action action)
        => Assert.Equal(message, Assert.Throws<ChartException>(action).Message);

    private string Pack(TarEntryType type, string name, string? content, int? length = null)
    {
        using MemoryStream packed = new();
        using (System.Formats.Tar.TarWriter tar = new(packed, TarEntryFormat.Ustar, leaveOpen: true))
        {
            UstarTarEntry entry = new(type, name);
            if (content is not null)
            {
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
            }

            tar.WriteEntry(entry);
        }

        string path = folder["web-1.0.0.tgz"];
        using GZipStream zipped = new(File.Create(path), CompressionLevel.Optimal);
        zipped.Write(packed.ToArray().AsSpan(0, length ?? (int)packed.Length));
        return path;
    }
}
