namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The variables in scope while a template is parsed.</summary>
internal sealed class VariableNames
{
    private readonly List<string> declared = ["$"];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal) { ["$"] = 1 };

    public int Count => declared.Count;

    public bool Contains(string name) => counts.GetValueOrDefault(name) > 0;

    public void Add(string name)
    {
        declared.Add(name);
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    /// <summary>Forgets what was declared after there were <paramref name="count"/> variables.</summary>
    public void CutBackTo(int count)
    {
        for (int index = count; index < declared.Count; index++)
        {
            counts[declared[index]]--;
        }

        declared.RemoveRange(count, declared.Count - count);
    }
}
