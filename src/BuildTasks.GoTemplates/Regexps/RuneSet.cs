namespace BuildTasks.GoTemplates.Regexps;

/// <summary>A set of code points. Immutable.</summary>
internal sealed class RuneSet
{
    public const int MaxRune = 0x10FFFF;

    private readonly (int Low, int High)[] ranges;

    private RuneSet((int Low, int High)[] ranges) => this.ranges = ranges;

    public static RuneSet Empty { get; } = new([]);

    public static RuneSet All { get; } = Of((0, MaxRune));

    /// <summary>Ascending, neither overlapping nor adjacent.</summary>
    public IReadOnlyList<(int Low, int High)> Ranges => ranges;

    public static RuneSet Of(params IEnumerable<(int Low, int High)> ranges)
    {
        List<(int Low, int High)> merged = new();
        foreach ((int low, int high) in ranges.OrderBy(range => range.Low))
        {
            if (merged.Count > 0 && low <= merged[^1].High + 1)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, high));
            }
            else
            {
                merged.Add((low, high));
            }
        }

        return new RuneSet([.. merged]);
    }

    public static RuneSet Union(IEnumerable<RuneSet> sets) => Of(sets.SelectMany(set => set.ranges));

    public bool Contains(int rune) => Array.Exists(ranges, range => range.Low <= rune && rune <= range.High);

    public RuneSet Negated()
    {
        List<(int Low, int High)> others = new();
        int next = 0;
        foreach ((int low, int high) in ranges)
        {
            if (next < low)
            {
                others.Add((next, low - 1));
            }

            next = high + 1;
        }

        if (next <= MaxRune)
        {
            others.Add((next, MaxRune));
        }

        return new RuneSet([.. others]);
    }
}
