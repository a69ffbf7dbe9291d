using BuildTasks.GoTemplates.Numbers;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's arithmetic on int64, which wraps around as in Go and takes any value for a number.</summary>
internal static class IntegerFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("int", (object? value) => new GoInt(GoCast.ToInt64(value))),
        Create("int64", (object? value) => GoCast.ToInt64(value)),
        Create("atoi", (string text) => new GoInt(Atoi(text))),
        Create("toDecimal", (object? value) => Octal(value)),
        Create("add1", (object? value) => unchecked(GoCast.ToInt64(value) + 1)),
        Variadic("add", (object?[] values) => values.Aggregate(0L, (sum, v) => unchecked(sum + GoCast.ToInt64(v)))),
        Create("sub", (object? left, object? right) => unchecked(GoCast.ToInt64(left) - GoCast.ToInt64(right))),
        Variadic("mul", (object? first, object?[] rest) =>
            rest.Aggregate(GoCast.ToInt64(first), (product, v) => unchecked(product * GoCast.ToInt64(v)))),
        Create("div", (object? left, object? right) => Divide(GoCast.ToInt64(left), GoCast.ToInt64(right)).Quotient),
        Create("mod", (object? left, object? right) => Divide(GoCast.ToInt64(left), GoCast.ToInt64(right)).Remainder),
        Variadic("max", (object? first, object?[] rest) => Largest(first, rest)),
        Variadic("biggest", (object? first, object?[] rest) => Largest(first, rest)),
        Variadic("min", (object? first, object?[] rest) => rest.Aggregate(GoCast.ToInt64(first), (least, v) => Math.Min(least, GoCast.ToInt64(v)))),
    ];

    private static long Largest(object? first, object?[] rest) =>
        rest.Aggregate(GoCast.ToInt64(first), (most, v) => Math.Max(most, GoCast.ToInt64(v)));

    // Go's Atoi gives the nearest number beside the error, and sprig ignores the error.
    private static long Atoi(string text)
    {
        GoNumberText.ParseInt(text, 10, out long number);
        return number;
    }

    private static long Octal(object? value) =>
        GoNumberText.ParseInt(GoFormat.Sprint(value), 8, out long number) == NumberError.None ? number : 0;

    private static (long Quotient, long Remainder) Divide(long left, long right) => right switch
    {
        0 => throw new TemplateFunctionException("runtime error: integer divide by zero"),
        -1 => (unchecked(-left), 0), // .NET would refuse the smallest number.
        _ => Math.DivRem(left, right),
    };
}
