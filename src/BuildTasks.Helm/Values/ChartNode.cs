using System.Runtime.CompilerServices;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Values;

/// <summary>
/// A chart while its dependencies are resolved. It changes as charts do in Helm, where the copies that two dependencies make of a chart
/// share what lies deeper: the metadata of its subcharts, and everything that these contain.
/// </summary>
internal sealed class ChartNode
{
    private readonly Chart source;
    private readonly StrongBox<ChartMetadata> metadata;
    private ChartNode? parent;

    /// <summary>The chart as it was loaded.</summary>
    public ChartNode(Chart chart)
        : this(chart, new StrongBox<ChartMetadata>(chart.Metadata), chart.Values)
        => Adopt(chart.Subcharts.Select(subchart => new ChartNode(subchart)));

    private ChartNode(Chart source, StrongBox<ChartMetadata> metadata, GoMap values)
    {
        this.source = source;
        this.metadata = metadata;
        Values = values;
    }

    /// <summary>What Chart.yaml says, with the dependencies as far as they are resolved.</summary>
    public ChartMetadata Metadata
    {
        get => metadata.Value!;
        set => metadata.Value = value;
    }

    /// <summary>The chart's name.</summary>
    public string Name => Metadata.Name;

    /// <summary>The chart's own values.</summary>
    public GoMap Values { get; set; }

    /// <summary>The subcharts that take part so far.</summary>
    public IReadOnlyList<ChartNode> Subcharts { get; private set; } = [];

    /// <summary>Takes these subcharts, which belong to this chart from now on.</summary>
    public void Adopt(IEnumerable<ChartNode> subcharts)
    {
        Subcharts = [.. subcharts];
        foreach (ChartNode subchart in Subcharts)
        {
            subchart.parent = this;
        }
    }

    /// <summary>The copy that a dependency makes. What the copied subcharts contain still belongs to the originals.</summary>
    /// <param name="name">The name in the parent.</param>
    public ChartNode CopyAs(string name)
    {
        ChartNode copy = new(source, new StrongBox<ChartMetadata>(Metadata with { Name = name }), Values);
        copy.Adopt(Subcharts.Select(subchart => new ChartNode(subchart.source, subchart.metadata, subchart.Values) { Subcharts = subchart.Subcharts }));
        return copy;
    }

    /// <summary>The chart as it is now.</summary>
    public Chart ToChart() => source.With(
        Metadata,
        Values,
        Subcharts.Select(subchart => subchart.parent == this ? subchart.ToChart() : subchart.ToChart().Under(subchart.parent?.ToPath())));

    private Chart ToPath() => new Chart(Metadata, []).Under(parent?.ToPath());
}
