namespace BuildTasks.GoTemplates.Numbers;

/// <summary>sprig's round.</summary>
internal static class Rounding
{
    /// <summary>
    /// Rounds to <paramref name="places"/> decimals, up from the fraction <paramref name="threshold"/> on; negative numbers go down, as in sprig.
    /// </summary>
    public static double Round(double number, long places, double threshold)
    {
        double power = PowerOfTen(places);
        double scaled = power * number;
        double fraction = scaled - Math.Truncate(scaled);
        return (fraction >= threshold ? Math.Ceiling(scaled) : Math.Floor(scaled)) / power;
    }

    // By squaring, as Go's math.Pow does: the C library's result can differ in the last bit.
    private static double PowerOfTen(long exponent)
    {
        double result = 1.0;
        double square = 10.0;
        for (ulong rest = unchecked((ulong)(exponent < 0 ? -exponent : exponent)); rest != 0; rest >>= 1)
        {
            result = (rest & 1) == 1 ? result * square : result;
            square *= square;
        }

        return exponent < 0 ? 1 / result : result;
    }
}
