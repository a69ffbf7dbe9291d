namespace BuildTasks.GoTemplates;

/// <summary>The functions of the template language itself.</summary>
internal static class BuiltinFunctions
{
    /// <summary><c>and</c>: its first argument that is not true, else the last. The caller evaluates one argument after the other.</summary>
    public static TemplateFunction And { get; } = TemplateFunction.Variadic("and", (object? first, object?[] rest) => LastOf(first, rest));

    /// <summary><c>or</c>: its first argument that is true, else the last. The caller evaluates one argument after the other.</summary>
    public static TemplateFunction Or { get; } = TemplateFunction.Variadic("or", (object? first, object?[] rest) => LastOf(first, rest));

    /// <summary><c>call</c>. The caller adds the text of the function's expression, which errors show, as the first argument.</summary>
    public static TemplateFunction Call { get; } = FunctionValues.Call;

    public static IEnumerable<TemplateFunction> All =>
    [
        And,
        Or,
        Call,
        TemplateFunction.Create("not", (object? value) => !GoTruth.IsTrue(value)),
        TemplateFunction.Variadic("eq", (object? left, object?[] others) => Comparison.Equal(left, others)),
        TemplateFunction.Create("ne", (object? left, object? right) => !Comparison.Equal(left, [right])),
        TemplateFunction.Create("lt", (object? left, object? right) => Comparison.Less(left, right)),
        TemplateFunction.Create("le", (object? left, object? right) => Comparison.LessOrEqual(left, right)),
        TemplateFunction.Create("gt", (object? left, object? right) => !Comparison.LessOrEqual(left, right)),
        TemplateFunction.Create("ge", (object? left, object? right) => !Comparison.Less(left, right)),
        TemplateFunction.Variadic("index", (object? item, object?[] indexes) => Indexing.Index(item, indexes)),
        TemplateFunction.Variadic("slice", (object? item, object?[] indexes) => Indexing.Slice(item, indexes)),
        new TemplateFunction("len", [GoType.Reflected], isVariadic: false, arguments => GoInt.Box(Indexing.Length(arguments[0]))),
        TemplateFunction.Variadic("print", (object?[] operands) => GoFormat.Sprint(operands)),
        TemplateFunction.Variadic("printf", (string format, object?[] operands) => GoFormat.Sprintf(format, operands)),
        TemplateFunction.Variadic("println", (object?[] operands) => GoFormat.Sprintln(operands)),
        TemplateFunction.Variadic("html", (object?[] operands) => Escaping.Html(Escaping.TextOf(operands))),
        TemplateFunction.Variadic("js", (object?[] operands) => Escaping.JavaScript(Escaping.TextOf(operands))),
        TemplateFunction.Variadic("urlquery", (object?[] operands) => Escaping.UrlQuery(Escaping.TextOf(operands))),
    ];

    private static object? LastOf(object? first, object?[] rest) => rest is [.., var last] ? last : first;
}
