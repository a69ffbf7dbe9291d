using System.Runtime.CompilerServices;

namespace BuildTasks.GoTemplates;

/// <summary>Go's reflect.DeepEqual: the same types, and the same values all the way down.</summary>
internal static class DeepEquality
{
    public static bool Equal(object? left, object? right) => Equal(left, right, []);

    // As in Go, two values that were compared before, or are being compared, are not looked into again.
    private static bool Equal(object? left, object? right, HashSet<Pair> seen)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (GoType.NameOf(left) != GoType.NameOf(right))
        {
            return false;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateFunctionException("the values are nested too deeply to compare, or contain themselves");
        }

        return (left, right) switch
        {
            (GoMap a, GoMap b) => ReferenceEquals(a, b) || !seen.Add(new Pair(a, b)) || EqualMaps(a, b, seen),
            (GoList a, GoList b) => ReferenceEquals(a, b) || !seen.Add(new Pair(a, b)) || EqualLists(a, b, seen),
            (double a, double b) => a == b, // NaN differs from itself.
            (float a, float b) => a == b,
            (GoDuration a, GoDuration b) => a.Nanoseconds == b.Nanoseconds,
            (TemplateFunction, TemplateFunction) => false, // Functions are equal only when both are nil.
            _ => left.Equals(right),
        };
    }

    private static bool EqualMaps(GoMap left, GoMap right, HashSet<Pair> seen) =>
        left.Count == right.Count
        && left.IsNil == right.IsNil
        && left.All(entry => right.TryGet(entry.Key, out object? value) && Equal(entry.Value, value, seen));

    private static bool EqualLists(GoList left, GoList right, HashSet<Pair> seen) =>
        left.Count == right.Count && left.IsNil == right.IsNil && left.Zip(right).All(pair => Equal(pair.First, pair.Second, seen));

    private readonly record struct Pair(GoValue Left, GoValue Right)
    {
        public bool Equals(Pair other) => ReferenceEquals(Left, other.Left) && ReferenceEquals(Right, other.Right);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Left), RuntimeHelpers.GetHashCode(Right));
    }
}
