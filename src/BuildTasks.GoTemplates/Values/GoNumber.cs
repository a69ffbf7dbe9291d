namespace BuildTasks.GoTemplates;

/// <summary>The numbers of Go's kinds, as the widest of their family.</summary>
internal static class GoNumber
{
    /// <summary>The value of a signed integer.</summary>
    public static long? AsSigned(object? value) => value switch
    {
        GoInt number => number.Value,
        long number => number,
        int number => number,
        short number => number,
        sbyte number => number,
        GoDuration duration => duration.Nanoseconds,
        GoNamedInt number => number.Value,
        _ => null,
    };

    /// <summary>The value of an unsigned integer.</summary>
    public static ulong? AsUnsigned(object? value) => value switch
    {
        byte number => number,
        ulong number => number,
        uint number => number,
        ushort number => number,
        _ => null,
    };

    /// <summary>The value of a float.</summary>
    public static double? AsFloat(object? value) => value switch
    {
        double number => number,
        float number => number,
        _ => null,
    };

    /// <summary>The value of an integer of any kind, unless it is beyond int64.</summary>
    public static long? AsInteger(object? value)
        => AsSigned(value) ?? (AsUnsigned(value) is { } unsigned and <= long.MaxValue ? (long)unsigned : null);
}
