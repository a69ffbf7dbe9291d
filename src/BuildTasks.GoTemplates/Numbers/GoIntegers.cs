using System.Globalization;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>The integer kinds of Go, whatever their size.</summary>
internal static class GoIntegers
{
    /// <summary>The number of a value of an integer kind; unsigned ones wrap around as Go's conversion to int64 does.</summary>
    public static bool TryGet(object? value, out long number)
    {
        (var found, number) = value switch
        {
            GoInt n => (true, n.Value),
            long n => (true, n),
            GoDuration n => (true, n.Nanoseconds),
            int n => (true, n),
            short n => (true, n),
            sbyte n => (true, n),
            ulong n => (true, unchecked((long)n)),
            uint n => (true, n),
            ushort n => (true, n),
            byte n => (true, n),
            _ => (false, 0L),
        };
        return found;
    }

    /// <summary>The decimal digits of a value of an integer kind.</summary>
    public static string ToText(object value) => value switch
    {
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        _ => TryGet(value, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException("Not an integer.", nameof(value)),
    };
}
