using BuildTasks.GoTemplates.Numbers;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's arithmetic on float64; sums and products are computed exactly in decimals first.</summary>
internal static class FloatFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("float64", (object? value) => GoCast.ToFloat64(value)),
        Create("add1f", (object? value) => Exact(value, [1.0], (a, b) => a + b)),
        Variadic("addf", (object?[] values) => Exact(0.0, values, (a, b) => a + b)),
        Variadic("subf", (object? first, object?[] rest) => Exact(first, rest, (a, b) => a - b)),
        Variadic("mulf", (object? first, object?[] rest) => Exact(first, rest, (a, b) => a * b)),
        Variadic("divf", (object? first, object?[] rest) => Exact(first, rest, (a, b) => a / b)),
        Variadic("maxf", (object? first, object?[] rest) => rest.Aggregate(GoCast.ToFloat64(first), (most, v) => Math.Max(most, GoCast.ToFloat64(v)))),
        Variadic("minf", (object? first, object?[] rest) => rest.Aggregate(GoCast.ToFloat64(first), (least, v) => Math.Min(least, GoCast.ToFloat64(v)))),
        Create("ceil", (object? value) => Math.Ceiling(GoCast.ToFloat64(value))),
        Create("floor", (object? value) => Math.Floor(GoCast.ToFloat64(value))),
        Variadic("round", (object? value, GoInt places, double[] threshold) =>
            Rounding.Round(GoCast.ToFloat64(value), places, threshold.Length > 0 ? threshold[0] : 0.5)),
    ];

    private static double Exact(object? first, object?[] rest, Func<GoDecimal, GoDecimal, GoDecimal> operation) =>
        rest.Aggregate(Decimal(first), (result, value) => operation(result, Decimal(value))).ToDouble();

    private static GoDecimal Decimal(object? value) => GoDecimal.FromFloat(GoCast.ToFloat64(value));
}
