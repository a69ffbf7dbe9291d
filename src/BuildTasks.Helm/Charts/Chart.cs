using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>A chart in memory, with its subcharts. Immutable; <see cref="With"/> makes changed copies.</summary>
public sealed class Chart
{
    private static readonly string[] ManifestExtensions = [".yaml", ".yml", ".json"];

    /// <summary>Creates a chart.</summary>
    /// <param name="metadata">What Chart.yaml says.</param>
    /// <param name="raw">All files that belong to the chart itself and to its charts/ folder, in the order in which they were read.</param>
    /// <param name="subcharts">The charts of charts/; copies of them become <see cref="Subcharts"/>.</param>
    public Chart(ChartMetadata metadata, IReadOnlyList<ChartFile> raw, IEnumerable<Chart>? subcharts = null)
    {
        Metadata = metadata;
        Raw = raw;
        Subcharts =
        [
            .. (subcharts ?? []).Select(subchart => subchart.Stays
                ? subchart
                : new Chart(subchart, this, subchart.Metadata, subchart.Values, subchart.Subcharts)),
        ];
    }

    private Chart(Chart original, Chart? parent, ChartMetadata metadata, GoMap values, IEnumerable<Chart> subcharts)
        : this(metadata, original.Raw, subcharts)
    {
        Parent = parent;
        Values = values;
        Directory = original.Directory;
        Templates = original.Templates;
        Files = original.Files;
        Schema = original.Schema;
        Lock = original.Lock;
    }

    /// <summary>What Chart.yaml says.</summary>
    public ChartMetadata Metadata { get; }

    /// <summary>The chart's name.</summary>
    public string Name => Metadata.Name;

    /// <summary>The absolute path of the folder that the chart was loaded from; null for an archive and for subcharts.</summary>
    public string? Directory { get; init; }

    /// <summary>The chart that this one is a subchart of, or null.</summary>
    public Chart? Parent { get; }

    /// <summary>Whether no other chart contains this one.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>The names from the root chart to this one, as template names start: <c>umbrella/charts/web</c>.</summary>
    public string FullPath => Parent is null ? Name : $"{Parent.FullPath}/charts/{Name}";

    /// <summary>The names from the root chart to this one, as messages about values have them: <c>umbrella.web</c>.</summary>
    public string DottedPath => Parent is null ? Name : $"{Parent.DottedPath}.{Name}";

    /// <summary>All files as they were read, those under charts/ included.</summary>
    public IReadOnlyList<ChartFile> Raw { get; }

    /// <summary>The files under templates/.</summary>
    public IReadOnlyList<ChartFile> Templates { get; init; } = [];

    /// <summary>The files that are neither templates nor subcharts nor have a meaning of their own; <c>crds/</c> is among them.</summary>
    public IReadOnlyList<ChartFile> Files { get; init; } = [];

    /// <summary>The manifests under crds/ of this chart alone.</summary>
    public IEnumerable<ChartFile> Crds => Files.Where(IsCrd);

    /// <summary>values.yaml as it was read, or null.</summary>
    public ChartFile? ValuesFile => Raw.FirstOrDefault(file => file.Name == "values.yaml");

    /// <summary>The content of values.yaml; an empty map when there is none. Do not change it.</summary>
    public GoMap Values { get; init; } = [];

    /// <summary>values.schema.json as it was read, or null.</summary>
    public ChartFile? Schema { get; init; }

    /// <summary>Chart.lock or requirements.lock, or null.</summary>
    public ChartLock? Lock { get; init; }

    /// <summary>The charts of charts/, in the order of the names of their folders and archives.</summary>
    public IReadOnlyList<Chart> Subcharts { get; }

    // Whether it keeps its parent, and with it its paths, when another chart gets it as a subchart.
    private bool Stays { get; init; }

    /// <summary>A copy in which the given parts are replaced; the parent stays.</summary>
    public Chart With(ChartMetadata? metadata = null, GoMap? values = null, IEnumerable<Chart>? subcharts = null)
        => new(this, Parent, metadata ?? Metadata, values ?? Values, subcharts ?? Subcharts) { Stays = Stays };

    /// <summary>A copy that stays with this parent, whichever chart gets it as a subchart.</summary>
    internal Chart Under(Chart? parent) => new(this, parent, Metadata, Values, Subcharts) { Stays = true };

    private static bool IsCrd(ChartFile file)
        => file.Name.StartsWith("crds/", StringComparison.Ordinal)
            && ManifestExtensions.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);
}
