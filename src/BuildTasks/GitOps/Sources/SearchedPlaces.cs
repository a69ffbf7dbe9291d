namespace BuildTasks.GitOps;

/// <summary>Tells where a chart without any place was looked for, so that the user sees what does not fit.</summary>
internal sealed class SearchedPlaces(IReadOnlyList<FileBump> bumps)
{
    private const int Shown = 5;

    public string Describe(PublishedChart chart, GitOpsTarget target)
        => $"no place for {chart.Place} in the GitOps repository; looked in {string.Join(", ", target.GitOpsFiles)}; {Nearest(chart)}";

    private string Nearest(PublishedChart chart)
    {
        string[] otherRegistries =
        [
            .. bumps.SelectMany(bump => bump.Sources
                .Where(source => NamesChart(source, chart))
                .Select(source => $"{bump.Path}:{source.Line} ({source.RepoUrl})")),
        ];
        if (otherRegistries.Length > 0)
        {
            return $"sources with the same chart name in other registries: {List(otherRegistries)}; "
                + "name them with --registry-aliases if they hold the same charts";
        }

        string[] mentioning = [.. bumps.Where(bump => bump.Mentions.Contains(chart.Name)).Select(bump => bump.Path)];
        return mentioning.Length > 0
            ? $"the name is mentioned in {List(mentioning)}, but by no source of an Application"
            : "no file mentions the name; check --gitops-repository, --gitops-branch and --gitops-files";
    }

    private static bool NamesChart(ChartSource source, PublishedChart chart)
        => source.Chart == chart.Name || (source.RepoUrl?.EndsWith($"/{chart.Name}", StringComparison.Ordinal) ?? false);

    private static string List(string[] names)
        => string.Join(", ", names.Take(Shown)) + (names.Length > Shown ? $" and {names.Length - Shown} more" : string.Empty);
}
