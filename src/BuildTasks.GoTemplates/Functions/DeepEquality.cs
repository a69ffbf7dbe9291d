using System.Runtime.CompilerServices;

namespace BuildTasks.GoTemplates;

/// <summary>Go's reflect.DeepEqual: the same types, and the same values all the way down.</summary>
internal static class DeepEquality
{
    public static bool Equal(object? left, object? right)
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
            (GoMap a, GoMap b) => ReferenceEquals(a, b) || EqualMaps(a, b),
            (GoList a, GoList b) => ReferenceEquals(a, b) || EqualLists(a, b),
            (double a, double b) => a == b, // NaN differs from itself.
            (float a, float b) => a == b,
            (GoDuration a, GoDuration b) => a.Nanoseconds == b.Nanoseconds,
            (TemplateFunction, TemplateFunction) => false, // Functions are equal only when both are nil.
            _ => left.Equals(right),
        };
    }

    private static bool EqualMaps(GoMap left, GoMap right) =>
        left.Count == right.Count && left.IsNil == right.IsNil && left.All(entry => right.TryGet(entry.Key, out var value) && Equal(entry.Value, value));

    private static bool EqualLists(GoList left, GoList right) =>
        left.Count == right.Count && left.IsNil == right.IsNil && left.Zip(right).All(pair => Equal(pair.First, pair.Second));
}
