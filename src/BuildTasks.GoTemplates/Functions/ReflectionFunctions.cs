using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's questions about types.</summary>
internal static class ReflectionFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("typeOf", (object? value) => GoType.NameOf(value)),
        Create("typeIs", (string type, object? value) => type == GoType.NameOf(value)),
        Create("typeIsLike", (string type, object? value) => GoType.NameOf(value) is var name && (type == name || "*" + type == name)),
        Create("kindOf", (object? value) => KindName(value)),
        Create("kindIs", (string kind, object? value) => kind == KindName(value)),
        Create("deepEqual", (object? left, object? right) => DeepEquality.Equal(left, right)),
    ];

    /// <summary>What Go's <c>reflect.Kind</c> prints: <c>slice</c>, <c>float64</c>, <c>invalid</c> for nil.</summary>
    public static string KindName(object? value) => GoType.KindOf(value).ToString().ToLowerInvariant();
}
