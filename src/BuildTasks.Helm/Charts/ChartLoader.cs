using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>Loads charts from folders and archives, as <c>helm template</c> and <c>helm package</c> do.</summary>
public static class ChartLoader
{
    private const string ChartYamlName = "Chart.yaml";

    // Charts of apiVersion v1 name their dependencies in a file of their own.
    private const string RequirementsYamlName = "requirements.yaml";

    /// <summary>Loads a chart from a folder or a .tgz.</summary>
    /// <param name="path">The folder or the archive.</param>
    /// <param name="limits">How much is let in. Default: Helm's limits.</param>
    /// <param name="log">Receives what Helm would log, such as symbolic links that are followed; null for nobody.</param>
    /// <exception cref="ChartException">There is no chart, it is invalid, too large or hostile; the message is Helm's where Helm has one.</exception>
    public static Chart Load(string path, ArchiveLimits? limits = null, HelmLog? log = null)
    {
        if (Directory.Exists(path))
        {
            return LoadDirectory(path, limits, log);
        }

        return File.Exists(path)
            ? LoadFile(path, limits ?? ArchiveLimits.Default, keep: null, log)
            : throw new ChartException($"path {GoQuote.Quote(path)} not found") { File = path };
    }

    /// <summary>Loads a chart from a folder; <c>.helmignore</c> applies.</summary>
    /// <param name="path">The folder with Chart.yaml.</param>
    /// <param name="limits">How much is let in. Default: Helm's limits.</param>
    /// <param name="log">Receives what Helm would log, such as symbolic links that are followed; null for nobody.</param>
    /// <exception cref="ChartException">There is no chart, it is invalid or too large; the message is Helm's where Helm has one.</exception>
    public static Chart LoadDirectory(string path, ArchiveLimits? limits = null, HelmLog? log = null)
    {
        limits ??= ArchiveLimits.Default;
        FolderSource source = new(path, limits);
        ChartFile chartYaml = ReadChartYaml(source);
        return AtSource(source, () =>
        {
            CheckApiVersion(chartYaml);
            return LoadSource(source, limits, log ?? new HelmLog());
        });
    }

    /// <summary>Reads what a chart says about itself, and keeps nothing else of it: Chart.yaml, and requirements.yaml of a v1 chart.</summary>
    /// <param name="path">The folder with Chart.yaml, or a .tgz.</param>
    /// <exception cref="ChartException">There is no chart, or what it says is invalid; the message is Helm's where Helm has one.</exception>
    public static ChartMetadata LoadMetadata(string path) => File.Exists(path)
        ? LoadFile(path, ArchiveLimits.Default, name => name is ChartYamlName or RequirementsYamlName).Metadata
        : LoadFolderMetadata(path);

    /// <summary>Reads the files of a chart's folder, those of charts/ included, without making a chart of them; <c>.helmignore</c> applies.</summary>
    /// <param name="path">The folder with Chart.yaml.</param>
    /// <param name="limits">How much is let in. Default: Helm's limits.</param>
    /// <exception cref="ChartException">A file is too large, or a link leaves the folder.</exception>
    public static IReadOnlyList<ChartFile> ReadFiles(string path, ArchiveLimits? limits = null)
        => new FolderSource(path, limits ?? ArchiveLimits.Default).ReadAll(new HelmLog());

    /// <summary>Makes a chart of files that somebody has read or made.</summary>
    /// <param name="files">The files, named from the chart's root; those under <c>charts/</c> become its subcharts.</param>
    /// <param name="directory">The absolute folder that they stand for, for messages.</param>
    /// <exception cref="ChartException">They are not a valid chart; the message is Helm's where Helm has one.</exception>
    public static Chart LoadFiles(IReadOnlyList<ChartFile> files, string directory)
    {
        try
        {
            return new ChartAssembly(new ArchiveReader(ArchiveLimits.Default)).Assemble(files, directory);
        }
        catch (ChartException e) when (e.File is not null && !Path.IsPathRooted(e.File))
        {
            throw new ChartException(e.Message, e) { File = $"{directory}/{e.File}", Line = e.Line };
        }
    }

    /// <summary>Loads a chart from a gzipped tar archive.</summary>
    /// <param name="archive">The archive, from its current position; must be able to seek.</param>
    /// <param name="limits">How much is let in. Default: Helm's limits.</param>
    /// <param name="log">Receives what Helm would log; null for nobody.</param>
    /// <exception cref="ChartException">It is no chart, invalid, too large or hostile; the message is Helm's where Helm has one.</exception>
    public static Chart LoadArchive(Stream archive, ArchiveLimits? limits = null, HelmLog? log = null)
    {
        ArchiveReader reader = new(limits ?? ArchiveLimits.Default);
        return Assemble(reader, reader.Read(archive), log);
    }

    /// <summary>Loads the chart of a source without a look at its apiVersion first, as <c>helm lint</c> does.</summary>
    internal static Chart LoadSource(ChartSource source, ArchiveLimits limits, HelmLog log)
        => AtSource(source, () => new ChartAssembly(new ArchiveReader(limits), log).Assemble(source.ReadAll(log), source.Folder));

    private static ChartMetadata LoadFolderMetadata(string path)
    {
        FolderSource source = new(path, ArchiveLimits.Default);
        ChartFile chartYaml = ReadChartYaml(source);
        return AtSource(source, () =>
        {
            CheckApiVersion(chartYaml);
            List<ChartFile> files = [chartYaml];
            if (source.KindOf(RequirementsYamlName) == SourceKind.File)
            {
                files.Add(ChartFile.FromBytes(RequirementsYamlName, source.Read(RequirementsYamlName)));
            }

            return new ChartAssembly(new ArchiveReader(ArchiveLimits.Default)).Assemble(files).Metadata;
        });
    }

    private static Chart Assemble(ArchiveReader reader, IReadOnlyList<ChartFile> files, HelmLog? log)
    {
        ChartFile chartYaml = files.LastOrDefault(file => file.Name == ChartYamlName)
            ?? throw new ChartException("unable to detect chart version, no Chart.yaml found");
        CheckApiVersion(chartYaml);
        return new ChartAssembly(reader, log).Assemble(files);
    }

    private static T AtSource<T>(ChartSource source, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (ChartException e) when (e.File is not null && !Path.IsPathRooted(e.File))
        {
            throw new ChartException(e.Message, e) { File = $"{source.Location}/{e.File}", Line = e.Line };
        }
    }

    private static Chart LoadFile(string path, ArchiveLimits limits, Func<string, bool>? keep, HelmLog? log = null)
    {
        using FileStream stream = ArchiveFile.Open(path);
        ArchiveSignature.Check(path, stream);
        ArchiveReader reader = new(limits);
        try
        {
            return Assemble(reader, ArchiveFile.Read(reader, stream, keep), log);
        }
        catch (ChartException e) when (e.File is null)
        {
            throw new ChartException(e.Message, e) { File = path };
        }
    }

    private static ChartFile ReadChartYaml(FolderSource source)
    {
        try
        {
            return ChartFile.FromBytes(ChartYamlName, source.Read(ChartYamlName));
        }
        catch (ChartException e) when (source.KindOf(ChartYamlName) != SourceKind.File || e.InnerException is UnauthorizedAccessException)
        {
            throw new ChartException($"unable to detect chart at {source.Location}/{ChartYamlName}: {e.Message}", e);
        }
    }

    private static void CheckApiVersion(ChartFile chartYaml)
    {
        try
        {
            string? problem = ChartYaml.DecodeApiVersion(chartYaml.Text) switch
            {
                "" or "v1" or "v2" => null,
                "v3" => RefuseNextVersion(chartYaml.Text),
                _ => "unsupported chart version",
            };
            if (problem is not null)
            {
                throw new ChartException(problem) { File = ChartYamlName };
            }
        }
        catch (YamlException e)
        {
            throw new ChartException("cannot load Chart.yaml: " + e.Message, e) { File = ChartYamlName };
        }
    }

    // Helm loads such a chart first, and then says that it does not install it.
    private static string RefuseNextVersion(string text)
    {
        ChartYaml.DecodeMetadata(text);
        return "invalid chart apiVersion";
    }
}
