using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>Makes a chart of its files, and of those under charts/ its subcharts.</summary>
internal sealed class ChartAssembly
{
    private const string ChartsFolder = "charts/";

    // Archives can hold archives that hold archives; charts of real life are three deep.
    private const int MaxDepth = 64;

    private readonly ArchiveReader archives;
    private readonly HelmLog log;

    /// <param name="archives">Reads packed subcharts.</param>
    /// <param name="log">Receives what Helm says of files that are out of date; null for nobody.</param>
    public ChartAssembly(ArchiveReader archives, HelmLog? log = null)
    {
        this.archives = archives;
        this.log = log ?? new HelmLog();
    }

    /// <summary>The chart that the files make.</summary>
    /// <exception cref="ChartException">They are not a valid chart; the message is Helm's.</exception>
    public Chart Assemble(IReadOnlyList<ChartFile> files, string? directory = null)
        => Assemble(files, depth: 0, directory);

    private Chart Assemble(IReadOnlyList<ChartFile> files, int depth, string? directory = null)
    {
        if (depth > MaxDepth)
        {
            throw new ChartException($"charts are nested more than {MaxDepth} deep");
        }

        GoMap? fields = files.LastOrDefault(file => file.Name == "Chart.yaml") is { } chartYaml
            ? Decode(chartYaml, text => ChartYaml.DecodeMetadata(text))
            : null;
        bool isV1 = fields?.Get("apiVersion") as string is null or "" or "v1";
        bool isOutOfDate = fields is null || !isV1;
        GoMap values = [];
        ChartLock? chartLock = null;
        List<ChartFile> templates = [];
        List<ChartFile> others = [];
        foreach (ChartFile file in files)
        {
            switch (file.Name)
            {
                case "Chart.yaml" or "values.schema.json":
                    break;
                case "Chart.lock":
                    chartLock = Decode(file, ChartYaml.DecodeLock);
                    break;
                case "values.yaml":
                    values = Decode(file, ValuesYaml.Parse);
                    break;
                case "requirements.yaml":
                    WarnOf(
                        isOutOfDate,
                        "Warning: Dependencies are handled in Chart.yaml since apiVersion \"v2\". We recommend migrating dependencies to Chart.yaml.");
                    fields = Overlay(fields, Decode(file, text => ChartYaml.DecodeMetadata(text)));
                    break;
                case "requirements.lock":
                    chartLock = Decode(file, ChartYaml.DecodeLock);
                    WarnOf(isOutOfDate, "Warning: Dependency locking is handled in Chart.lock since apiVersion \"v2\". We recommend migrating to Chart.lock.");
                    break;
                case var name when name.StartsWith("templates/", StringComparison.Ordinal):
                    templates.Add(file);
                    break;
                case var name when !name.StartsWith(ChartsFolder, StringComparison.Ordinal) || name.EndsWith(".prov", StringComparison.Ordinal):
                    others.Add(file);
                    break;
            }

            if (isV1 && file.Name is "requirements.yaml" or "requirements.lock")
            {
                others.Add(file);
            }
        }

        ChartMetadata metadata = MetadataValidation.Check(fields ?? throw new ChartException("Chart.yaml file is missing"));
        return new Chart(metadata, files, AssembleSubcharts(metadata.Name, files, depth))
        {
            Templates = templates,
            Files = others,
            Values = values,
            Schema = files.LastOrDefault(file => file.Name == "values.schema.json"),
            Lock = chartLock,
            Directory = directory,
        };
    }

    private void WarnOf(bool isOutOfDate, string warning)
    {
        if (isOutOfDate)
        {
            log.Info(warning);
        }
    }

    private IEnumerable<Chart> AssembleSubcharts(string parent, IEnumerable<ChartFile> files, int depth)
        => files.Where(file => file.Name.StartsWith(ChartsFolder, StringComparison.Ordinal) && !file.Name.EndsWith(".prov", StringComparison.Ordinal))
            .Select(file => file with { Name = file.Name[ChartsFolder.Length..] })
            .GroupBy(file => file.Name.Split('/', 2)[0], StringComparer.Ordinal)
            .Where(group => !group.Key.StartsWith('_') && !group.Key.StartsWith('.'))
            .OrderBy(group => group.Key, GoText.Comparer)
            .Select(group => AssembleSubchart(parent, group.Key, [.. group], depth + 1));

    private Chart AssembleSubchart(string parent, string name, IReadOnlyList<ChartFile> files, int depth)
    {
        bool isArchive = name.EndsWith(".tgz", StringComparison.Ordinal);
        if (isArchive && files[0].Name != name)
        {
            throw new ChartException($"error unpacking subchart tar in {parent}: expected {name}, got {files[0].Name}");
        }

        try
        {
            return isArchive ? AssembleArchive(files[0], depth) : Assemble([.. FilesInside(files)], depth);
        }
        catch (ChartException e)
        {
            throw new ChartException($"error unpacking subchart {name} in {parent}: {e.Message}", e)
            {
                File = isArchive || e.File is null ? ChartsFolder + name : $"{ChartsFolder}{name}/{e.File}",
                Line = isArchive ? 0 : e.Line,
            };
        }
    }

    private Chart AssembleArchive(ChartFile archive, int depth)
    {
        using MemoryStream stream = new(archive.Data.ToArray(), writable: false);
        return Assemble(archives.Read(stream), depth);
    }

    private static IEnumerable<ChartFile> FilesInside(IEnumerable<ChartFile> files)
        => from file in files
           let slash = file.Name.IndexOf('/', StringComparison.Ordinal)
           where slash >= 0
           select file with { Name = file.Name[(slash + 1)..] };

    private static GoMap Overlay(GoMap? fields, GoMap over)
    {
        GoMap merged = new(fields ?? []);
        foreach ((string name, object? value) in over)
        {
            merged.Set(name, value);
        }

        return merged;
    }

    private static T Decode<T>(ChartFile file, Func<string, T> decode)
    {
        try
        {
            return decode(file.Text);
        }
        catch (YamlException e)
        {
            throw new ChartException($"cannot load {file.Name}: {e.Message}", e) { File = file.Name };
        }
    }
}
