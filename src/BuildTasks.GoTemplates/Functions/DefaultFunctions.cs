using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions that choose between values.</summary>
internal static class DefaultFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Variadic("default", (object? fallback, object?[] given) => given.Length > 0 && GoTruth.IsTrue(given[0]) ? given[0] : fallback),
        Create("empty", (object? value) => !GoTruth.IsTrue(value)),
        Variadic("coalesce", (object?[] values) => Array.Find(values, GoTruth.IsTrue)),
        Variadic("all", (object?[] values) => Array.TrueForAll(values, GoTruth.IsTrue)),
        Variadic("any", (object?[] values) => Array.Exists(values, GoTruth.IsTrue)),
        Create("ternary", (object? whenTrue, object? whenFalse, bool condition) => condition ? whenTrue : whenFalse),
        Create("fail", object? (string message) => throw new TemplateFunctionException(message)),
    ];
}
