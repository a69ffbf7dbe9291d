using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.GitOps;

/// <summary>The published charts by every name that a source may use for them.</summary>
internal sealed class ChartCatalogue
{
    private readonly Dictionary<RepositoryAddress, PublishedChart> byAddress = [];

    /// <summary>Collects the names.</summary>
    /// <param name="charts">The published charts.</param>
    /// <param name="aliases">Other addresses of the registries.</param>
    /// <exception cref="BuildTaskException">A chart is given in two versions, or in one that is no version.</exception>
    public ChartCatalogue(IReadOnlyList<PublishedChart> charts, IEnumerable<string> aliases)
    {
        string[] others = [.. aliases];
        foreach (PublishedChart chart in charts)
        {
            RefuseUnclear(chart, charts);
            foreach (string registry in others.Prepend(chart.Registry))
            {
                if (RepositoryAddress.TryParse(registry) is { } address)
                {
                    byAddress.TryAdd(address.Append(chart.Name), chart);
                }
            }
        }
    }

    /// <summary>The published chart that a source names, and in which form; null when it names another one.</summary>
    public ChartMatch? Match(ChartSource source)
    {
        foreach ((SourceForm form, RepositoryAddress address) in source.Readings())
        {
            if (byAddress.TryGetValue(address, out PublishedChart? chart))
            {
                return new ChartMatch(chart, form);
            }
        }

        return null;
    }

    private static void RefuseUnclear(PublishedChart chart, IReadOnlyList<PublishedChart> charts)
    {
        if (!SemanticVersion.TryParse(chart.Version, out _))
        {
            throw new BuildTaskException($"the version '{chart.Version}' of {chart.Name} is not a semantic version; publish the chart with one, such as 1.2.3");
        }

        if (charts.FirstOrDefault(other => other.Name == chart.Name && other.Version != chart.Version) is { } other)
        {
            throw new BuildTaskException($"{chart.Name} is given as {chart.Version} and as {other.Version}; give one version of each chart");
        }
    }
}
