namespace BuildTasks.GoTemplates.Execution;

/// <summary>Numbers the variables of a template. Each declaration has a slot of its own, so that scopes cost nothing at run time.</summary>
internal sealed class VariableSlots
{
    private readonly List<(string Name, int? Shadowed)> inScope = [("$", null)];
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal) { ["$"] = 0 };

    /// <summary>How many slots a frame needs.</summary>
    public int Total { get; private set; } = 1;

    /// <summary>How many variables are in scope.</summary>
    public int Mark => inScope.Count;

    public int? Find(string name) => slots.TryGetValue(name, out int slot) ? slot : null;

    public int Declare(string name)
    {
        inScope.Add((name, Find(name)));
        slots[name] = Total;
        return Total++;
    }

    /// <summary>Ends the scope of what was declared after there were <paramref name="mark"/> variables.</summary>
    public void CutBackTo(int mark)
    {
        for (int index = inScope.Count - 1; index >= mark; index--)
        {
            (string name, int? shadowed) = inScope[index];
            if (shadowed is { } outer)
            {
                slots[name] = outer;
            }
            else
            {
                slots.Remove(name);
            }
        }

        inScope.RemoveRange(mark, inScope.Count - mark);
    }
}
