namespace BuildTasks.GitOps;

/// <summary>Divides the charts of an edit into what is delivered together.</summary>
internal static class BumpGroups
{
    /// <summary>The charts that have something to deliver: a version that moves, or a source that is repaired.</summary>
    public static IReadOnlyList<PublishedChart> All(BumpEdit edit, IReadOnlyList<PublishedChart> charts)
    {
        HashSet<string> names = [.. edit.Changes.Select(change => change.Chart), .. edit.Repaired];
        return [.. charts.Where(chart => names.Contains(chart.Name))];
    }

    /// <summary>One group for each chart, but one for all charts that have their version in the same place: that cannot move halfway.</summary>
    public static IReadOnlyList<IReadOnlyList<PublishedChart>> Separate(BumpEdit edit, IReadOnlyList<PublishedChart> charts)
    {
        Dictionary<string, string> leaders = All(edit, charts).Select(chart => chart.Name).Distinct().ToDictionary(name => name, StringComparer.Ordinal);
        foreach (IGrouping<object, string> place in edit.Changes.GroupBy(object (change) => (change.Path, change.Line, change.Column), change => change.Chart))
        {
            string leader = leaders[place.First()];
            foreach (string former in place.Select(name => leaders[name]).Distinct().ToArray())
            {
                foreach (string name in leaders.Keys.Where(name => leaders[name] == former).ToArray())
                {
                    leaders[name] = leader;
                }
            }
        }

        return [.. charts.Where(chart => leaders.ContainsKey(chart.Name)).GroupBy(chart => leaders[chart.Name]).Select(group => group.ToArray())];
    }
}
