using System.Text;
using BuildTasks.Helm.Charts;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Writes versions into Chart.yaml files. All texts are made before the first file is touched.</summary>
internal static class WriteVersions
{
    /// <returns>Paths of the files that changed, relative to the root.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<ResolvedVersion> versions)
    {
        Dictionary<string, ResolvedVersion> byFolder = versions.ToDictionary(version => version.Chart.Directory, StringComparer.Ordinal);
        (string File, string Path, byte[] Content)[] changes = [.. versions.SelectMany(version => Change(version, byFolder))];
        foreach ((string file, _, byte[] content) in changes)
        {
            // A rename is all or nothing: a run that is killed leaves the old file or the new one.
            string temporary = file + ".buildtasks";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, file, overwrite: true);
        }

        return [.. changes.Select(change => change.Path)];
    }

    private static IEnumerable<(string File, string Path, byte[] Content)> Change(ResolvedVersion version, Dictionary<string, ResolvedVersion> byFolder)
    {
        string file = Path.Combine(version.Chart.Directory, "Chart.yaml");
        byte[] before = File.ReadAllBytes(file);
        bool hasMark = before.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string text = Encoding.UTF8.GetString(before.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
        ChartMetadata metadata = ChartLoader.LoadMetadata(version.Chart.Directory);
        VersionPin[] pins =
        [
            .. metadata.Dependencies.Where(ChartFolder.IsLocal).DistinctBy(dependency => dependency.Name)
                .Select(dependency => (dependency.Name, Folder: ChartFolder.LocalFolder(version.Chart.Directory, dependency)))
                .Where(used => byFolder.ContainsKey(used.Folder))
                .SelectMany(used => VersionPin.For(metadata, used.Name, byFolder[used.Folder].Version)),
        ];
        string after = ChartYamlVersions.Edit(text, version, pins);
        if (after != text)
        {
            yield return (file, version.Chart.Path + "/Chart.yaml", [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(after)]);
        }
    }
}
