namespace BuildTasks.Planning;

/// <summary>Which chart uses which through <c>file://</c>.</summary>
internal sealed class ChartGraph
{
    private readonly Dictionary<string, ChartFolder> charts;

    /// <summary>Builds the graph of the charts and of every local chart that they reach.</summary>
    /// <exception cref="BuildTaskException">A dependency's folder holds no chart.</exception>
    public ChartGraph(string root, IEnumerable<ChartFolder> selected)
    {
        charts = selected.ToDictionary(chart => chart.Directory, StringComparer.Ordinal);
        Queue<ChartFolder> unread = new(charts.Values);
        while (unread.TryDequeue(out ChartFolder? chart))
        {
            foreach (string folder in chart.LocalDependencies.Where(folder => !charts.ContainsKey(folder)))
            {
                if (!File.Exists(Path.Combine(folder, "Chart.yaml")))
                {
                    throw Missing(chart, folder, root);
                }

                ChartFolder dependency = ChartDiscovery.Read(root, folder);
                charts[folder] = dependency;
                unread.Enqueue(dependency);
            }
        }
    }

    private static BuildTaskException Missing(ChartFolder chart, string folder, string root)
    {
        string repository = chart.Metadata.Dependencies
            .First(dependency => ChartFolder.IsLocal(dependency) && ChartFolder.LocalFolder(chart.Directory, dependency) == folder)
            .Repository;
        string missing = Path.GetRelativePath(root, folder).Replace('\\', '/');
        string[] lines = File.ReadAllLines(Path.Combine(chart.Directory, "Chart.yaml"));
        return new BuildTaskException(
            $"the dependency '{repository}' is the local chart '{missing}', which has no Chart.yaml. "
            + "Correct the path; it starts from the chart's own folder.")
        {
            File = chart.Path + "/Chart.yaml",
            Line = 1 + Array.FindIndex(lines, line => line.Contains(repository, StringComparison.Ordinal)),
        };
    }

    /// <summary>Every chart that was selected or is reached from one.</summary>
    public IReadOnlyCollection<ChartFolder> All => charts.Values;

    /// <summary>The charts a chart uses directly.</summary>
    public IEnumerable<ChartFolder> DependenciesOf(ChartFolder chart)
        => chart.LocalDependencies.Distinct(StringComparer.Ordinal).Select(folder => charts[folder]);

    /// <summary>All charts, dependencies before their users, else by path.</summary>
    /// <exception cref="BuildTaskException">Charts depend on each other in a circle.</exception>
    public IReadOnlyList<ChartFolder> InOrder()
    {
        List<ChartFolder> order = [];
        HashSet<ChartFolder> done = [];
        List<ChartFolder> path = [];
        foreach (ChartFolder chart in charts.Values.OrderBy(chart => chart.Path, StringComparer.Ordinal))
        {
            Visit(chart);
        }

        return order;

        void Visit(ChartFolder chart)
        {
            int start = path.IndexOf(chart);
            if (start >= 0)
            {
                string circle = string.Join(" -> ", path.Skip(start).Append(chart).Select(step => step.Path));
                throw new BuildTaskException($"Charts depend on each other in a circle: {circle}. Remove one of the file:// dependencies.");
            }

            if (done.Contains(chart))
            {
                return;
            }

            path.Add(chart);
            foreach (ChartFolder dependency in DependenciesOf(chart).OrderBy(dependency => dependency.Path, StringComparer.Ordinal))
            {
                Visit(dependency);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(chart);
            order.Add(chart);
        }
    }
}
