namespace BuildTasks.GitOps;

/// <summary>The published charts by every name that a source may use for them.</summary>
internal sealed class ChartCatalogue
{
    private readonly Dictionary<RepositoryAddress, PublishedChart> byAddress = [];

    /// <summary>Collects the names.</summary>
    /// <param name="charts">The published charts.</param>
    /// <param name="aliases">Other addresses of the registries.</param>
    public ChartCatalogue(IReadOnlyList<PublishedChart> charts, IEnumerable<string> aliases)
    {
        string[] others = [.. aliases];
        Charts = charts;
        foreach (PublishedChart chart in charts)
        {
            foreach (string registry in others.Prepend(chart.Registry))
            {
                if (RepositoryAddress.TryParse(registry) is { } address)
                {
                    byAddress.TryAdd(address.Append(chart.Name), chart);
                }
            }
        }
    }

    public IReadOnlyList<PublishedChart> Charts { get; }

    /// <summary>The published chart that a source names, and in which form; null when it names another one.</summary>
    public (PublishedChart Chart, SourceForm Form)? Match(ChartSource source)
    {
        foreach ((SourceForm form, RepositoryAddress address) in source.Readings())
        {
            if (byAddress.TryGetValue(address, out PublishedChart? chart))
            {
                return (chart, form);
            }
        }

        return null;
    }
}
