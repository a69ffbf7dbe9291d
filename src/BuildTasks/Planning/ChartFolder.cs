using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>A folder with a Chart.yaml, as discovery finds it: only Chart.yaml has been read.</summary>
/// <param name="Directory">The absolute folder.</param>
/// <param name="Path">The folder relative to the root, with forward slashes.</param>
/// <param name="Metadata">What Chart.yaml says.</param>
internal sealed record ChartFolder(string Directory, string Path, ChartMetadata Metadata)
{
    private const string Scheme = "file://";

    /// <summary>Why Chart.yaml cannot be read; null when it can.</summary>
    public BuildTaskException? Fault { get; init; }

    /// <summary>Absolute folders of the <c>file://</c> dependencies, relative ones seen from the chart's folder as Helm does.</summary>
    public IReadOnlyList<string> LocalDependencies { get; }
        = [.. Metadata.Dependencies.Where(IsLocal).Select(dependency => LocalFolder(Directory, dependency))];

    /// <summary>What the chart in a folder leaves out.</summary>
    public static HelmIgnore ReadIgnore(string directory)
    {
        string file = System.IO.Path.Combine(directory, HelmIgnore.FileName);
        return File.Exists(file) ? HelmIgnore.Parse(File.ReadAllBytes(file)) : HelmIgnore.Default;
    }

    /// <summary>Whether a dependency is a chart in a folder beside.</summary>
    public static bool IsLocal(ChartDependency dependency) => dependency.Repository.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>The absolute folder of a local dependency.</summary>
    public static string LocalFolder(string chartDirectory, ChartDependency dependency)
        => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(dependency.Repository[Scheme.Length..], chartDirectory));
}
