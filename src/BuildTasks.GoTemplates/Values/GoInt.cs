using System.Globalization;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>int</c>: 64 bits, and another type than <c>int64</c> (<see cref="long"/>) where types show.</summary>
/// <param name="Value">The number.</param>
public readonly record struct GoInt(long Value) : IComparable<GoInt>
{
    private const int SmallestShared = -128;
    private static readonly object[] Shared = [.. Enumerable.Range(SmallestShared, 1152).Select(n => (object)new GoInt(n))];

    /// <summary>The number as a value of a template; small numbers share one object.</summary>
    public static object Box(long value)
    {
        long index = value - SmallestShared;
        return (ulong)index < (ulong)Shared.Length ? Shared[index] : new GoInt(value);
    }

    /// <summary>The number itself.</summary>
    public static implicit operator long(GoInt value) => value.Value;

    /// <summary>The same number as a Go int.</summary>
    public static implicit operator GoInt(long value) => new(value);

    /// <summary>The number itself.</summary>
    public long ToInt64() => Value;

    /// <summary>The same number as a Go int.</summary>
    public static GoInt FromInt64(long value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(GoInt other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(GoInt left, GoInt right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is smaller or the same.</summary>
    public static bool operator <=(GoInt left, GoInt right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is greater.</summary>
    public static bool operator >(GoInt left, GoInt right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is greater or the same.</summary>
    public static bool operator >=(GoInt left, GoInt right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
