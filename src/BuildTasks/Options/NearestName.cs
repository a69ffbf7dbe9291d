namespace BuildTasks;

/// <summary>Finds what somebody most likely meant by a mistyped name.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest edits, or null when none is close: more than a third of the letters would have to change.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        (string? best, int distance) = candidates
            .Select(candidate => (candidate, Distance(name, candidate)))
            .OrderBy(pair => pair.Item2)
            .FirstOrDefault((null!, int.MaxValue));
        return distance <= Math.Max(1, name.Length / 3) ? best : null;
    }

    /// <summary>The hint <c>, did you mean 'x'?</c>, or a full stop when nothing is close.</summary>
    public static string Hint(string name, IEnumerable<string> candidates)
        => Find(name, candidates) is { } nearest ? $", did you mean '{nearest}'?" : ".";

    private static int Distance(string left, string right)
    {
        int[] beforePrevious = [];
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        foreach (int row in Enumerable.Range(1, left.Length))
        {
            int[] current = new int[right.Length + 1];
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int substitution = previous[column - 1] + (Same(row, column) ? 0 : 1);
                current[column] = Math.Min(substitution, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && Same(row, column - 1) && Same(row - 1, column))
                {
                    // Two letters swapped are one slip of the fingers.
                    current[column] = Math.Min(current[column], beforePrevious[column - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[^1];

        bool Same(int row, int column) => char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]);
    }
}
