namespace BuildTasks.GoTemplates.Execution;

/// <summary>
/// A value on its way through a pipeline, with what Go's reflection also knows about it: whether it was taken out of a place of type
/// <c>interface {}</c>. That decides the type that errors name, and whether a nil is the nil of an interface or no value at all.
/// </summary>
/// <param name="Value">The value itself.</param>
/// <param name="IsInterface">Whether its place has the type <c>interface {}</c>.</param>
internal readonly record struct Operand(object? Value, bool IsInterface = false)
{
    private static readonly object NoOperand = new();

    /// <summary>Stands for the final argument of the first command of a pipeline, which has none.</summary>
    public static Operand Missing { get; } = new(NoOperand);

    /// <summary>The value of a map's or a list's element.</summary>
    public static Operand Element(object? value, GoType elementType) => new(value, elementType.Kind == GoKind.Interface);

    public bool IsMissing => ReferenceEquals(Value, NoOperand);

    /// <summary>Whether there is no value at all: reflection's invalid value.</summary>
    public bool IsInvalid => Value is null && !IsInterface;

    /// <summary>The value out of its interface.</summary>
    public Operand Unwrapped => new(Value);

    /// <summary>The type that errors name.</summary>
    public string TypeName => IsInterface ? GoType.Any.Name : GoType.NameOf(Value);
}
