namespace BuildTasks.GoTemplates.Numbers;

/// <summary>The conversions of spf13/cast, with which sprig's arithmetic takes any value; what it cannot convert is 0.</summary>
internal static class GoCast
{
    /// <summary>cast.ToInt64. Fractions are cut off; texts may have a prefix (<c>0x10</c> is 16, <c>010</c> is 8) but only zeros after the point.</summary>
    public static long ToInt64(object? value) => value switch
    {
        double number => Truncate(number),
        float number => Truncate(number),
        bool flag => flag ? 1 : 0,
        string text => GoNumberText.ParseInt(WithoutZeroDecimals(text), 0, out long number) == NumberError.None ? number : 0,
        GoDuration => 0, // Named types other than time.Month are none that it knows.
        _ => GoIntegers.TryGet(value, out long number) ? number : 0,
    };

    /// <summary>cast.ToFloat64.</summary>
    public static double ToFloat64(object? value) => value switch
    {
        double number => number,
        float number => number,
        bool flag => flag ? 1 : 0,
        string text => GoNumberText.ParseFloat(text, out double number) == NumberError.None ? number : 0,
        ulong number => number,
        GoDuration => 0,
        _ => GoIntegers.TryGet(value, out long number) ? number : 0,
    };

    /// <summary>Go's conversion of a float to an integer, which on amd64 gives the smallest one for what does not fit.</summary>
    public static long Truncate(double number) => number is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)number : long.MinValue;

    private static string WithoutZeroDecimals(string text)
    {
        string withoutZeros = text.TrimEnd('0');
        return withoutZeros.Length < text.Length && withoutZeros.EndsWith('.') ? withoutZeros[..^1] : text;
    }
}
