using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>
/// Loads charts from their folders, each with the local charts that it uses through <c>file://</c> inside, as
/// <c>helm dependency build</c> would put them there. Sources win over copies under charts/, which may be stale.
/// </summary>
/// <param name="versions">The versions of this run, by the chart's absolute folder; a chart without one keeps Chart.yaml as it is.</param>
internal sealed class LocalCharts(IReadOnlyDictionary<string, ResolvedVersion> versions)
{
    /// <summary>Loads a chart.</summary>
    /// <param name="folder">The chart's absolute folder.</param>
    /// <exception cref="ChartException">It is not a valid chart, or its .helmignore leaves out Chart.yaml.</exception>
    /// <exception cref="BuildTaskException">A local chart has a version that this one does not accept.</exception>
    public Chart Load(string folder) => ChartLoader.LoadFiles(Files(folder, folder), folder);

    /// <summary>
    /// The files of a chart as it stands, with the local charts that are there inside. Nothing is checked: that is lint's matter.
    /// </summary>
    /// <param name="folder">The chart's absolute folder.</param>
    public static IReadOnlyList<ChartFile> ReadFiles(string folder) => ReadFiles(folder, []);

    /// <summary>The charts of a plan that a chart uses, at any depth: a change there changes the chart's package.</summary>
    public static IEnumerable<PlannedChart> Reached(PlannedChart chart, IReadOnlyList<PlannedChart> all)
        => all.Where(other => chart.DependencyFolders.Contains(other.Directory, StringComparer.Ordinal))
            .SelectMany(dependency => Reached(dependency, all).Prepend(dependency))
            .DistinctBy(other => other.Directory);

    private List<ChartFile> Files(string folder, string asked)
    {
        ChartMetadata metadata = ChartLoader.LoadMetadata(folder);
        List<ChartFile> files = OwnFiles(folder);
        List<VersionPin> pins = [];
        foreach (ChartDependency dependency in metadata.Dependencies.Where(ChartFolder.IsLocal).DistinctBy(dependency => dependency.Name))
        {
            string source = ChartFolder.LocalFolder(folder, dependency);
            if (source == asked)
            {
                throw new BuildTaskException($"The chart in '{asked}' depends on itself through '{folder}'. Remove one of the file:// dependencies.");
            }

            string version = versions.TryGetValue(source, out ResolvedVersion? resolved) ? resolved.Version : ChartLoader.LoadMetadata(source).Version;
            pins.AddRange(VersionPin.For(metadata, dependency.Name, version));
            files.RemoveAll(file => IsCopyOf(dependency.Name, file.Name));
            files.AddRange(Files(source, asked).Select(file => file with { Name = $"charts/{dependency.Name}/{file.Name}" }));
        }

        int chartYaml = files.FindIndex(file => file.Name == "Chart.yaml");
        files[chartYaml] = ChartYamlVersions.Edit(files[chartYaml], versions.GetValueOrDefault(folder), pins);
        return files;
    }

    private static List<ChartFile> ReadFiles(string folder, IReadOnlyList<string> above)
    {
        List<ChartFile> files = OwnFiles(folder);
        foreach ((string name, string source) in LocalDependencies(folder).Where(dependency => !above.Contains(dependency.Folder, StringComparer.Ordinal)))
        {
            files.RemoveAll(file => IsCopyOf(name, file.Name));
            files.AddRange(ReadFiles(source, [.. above, folder]).Select(file => file with { Name = $"charts/{name}/{file.Name}" }));
        }

        return files;
    }

    private static List<ChartFile> OwnFiles(string folder)
    {
        List<ChartFile> files = [.. ChartLoader.ReadFiles(folder)];
        return files.Exists(file => file.Name == "Chart.yaml")
            ? files
            : throw new ChartException(
                "it leaves out Chart.yaml, and with it the chart. To Helm a rule with '!' leaves out every file that it does not match: "
                + "remove such rules, and those that match Chart.yaml.")
            {
                File = $"{folder}/{HelmIgnore.FileName}",
            };
    }

    private static IEnumerable<(string Name, string Folder)> LocalDependencies(string folder)
    {
        ChartMetadata metadata;
        try
        {
            metadata = ChartLoader.LoadMetadata(folder);
        }
        catch (ChartException)
        {
            // A Chart.yaml that cannot be read names no dependencies; lint's own rules say what is wrong with it.
            return [];
        }

        return metadata.Dependencies.Where(ChartFolder.IsLocal).DistinctBy(dependency => dependency.Name)
            .Select(dependency => (dependency.Name, ChartFolder.LocalFolder(folder, dependency)))
            .Where(dependency => File.Exists(Path.Combine(dependency.Item2, "Chart.yaml")));
    }

    /// <summary>Whether a file belongs to a copy of a chart under charts/: its folder, or its archive NAME-VERSION.tgz.</summary>
    private static bool IsCopyOf(string chart, string file)
        => file.StartsWith($"charts/{chart}/", StringComparison.Ordinal)
        || (file.StartsWith($"charts/{chart}-", StringComparison.Ordinal)
            && file.EndsWith(".tgz", StringComparison.Ordinal)
            && GoTemplates.SemVer.SemanticVersion.TryParse(file[$"charts/{chart}-".Length..^".tgz".Length], out _));
}
