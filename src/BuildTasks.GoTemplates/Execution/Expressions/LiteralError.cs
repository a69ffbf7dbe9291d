using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>The errors for a literal given to a parameter of another type.</summary>
internal static class LiteralError
{
    public static TemplateException For(Frame frame, GoType parameter, Node literal)
        => frame.Error(Expected(parameter.Kind) is { } expected
            ? $"expected {expected}; found {literal}"
            : $"can't handle {literal} for arg of type {parameter.Name}");

    private static string? Expected(GoKind kind) => kind switch
    {
        GoKind.Bool => "bool",
        GoKind.String => "string",
        GoKind.Float32 or GoKind.Float64 => "float",
        GoKind.Int or GoKind.Int8 or GoKind.Int16 or GoKind.Int32 or GoKind.Int64 => "integer",
        GoKind.Uint8 or GoKind.Uint16 or GoKind.Uint32 or GoKind.Uint64 => "unsigned integer",
        _ => null,
    };
}
