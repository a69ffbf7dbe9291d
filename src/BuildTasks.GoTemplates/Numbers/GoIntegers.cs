using System.Globalization;

namespace BuildTasks.GoTemplates.Numbers;

/// <summary>The integer kinds of Go, whatever their size.</summary>
internal static class GoIntegers
{
    /// <summary>The number of a value of an integer kind; unsigned ones wrap around as Go's conversion to int64 does.</summary>
    public static bool TryGet(object? value, out long number)
    {
        long? found = GoNumber.AsSigned(value) ?? unchecked((long?)GoNumber.AsUnsigned(value));
        number = found ?? 0;
        return found is not null;
    }

    /// <summary>The decimal digits of a value of an integer kind.</summary>
    public static string ToText(object value) => value switch
    {
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        _ => TryGet(value, out long number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException("Not an integer.", nameof(value)),
    };
}
