using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>A number literal, which takes the type of the parameter it is given to.</summary>
internal sealed class NumberExpression(NumberNode number) : Expression(number)
{
    private readonly object? untyped = Untyped(number);

    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        RefuseArguments(frame, arguments, final);
        return new(Ideal(frame));
    }

    public override object? EvaluateArgument(Frame frame, in Operand dot, GoType parameter)
    {
        frame.Node = Node;
        return parameter.Kind == GoKind.Interface ? Ideal(frame) : Typed(parameter) ?? throw LiteralError.For(frame, parameter, Node);
    }

    private object Ideal(Frame frame) => untyped ?? throw frame.Error($"{number.Literal} overflows int");

    private static object? Untyped(NumberNode number)
        => number.LooksLikeFloat ? number.Float : number.Integer is { } integer ? GoInt.Box(integer) : null;

    private object? Typed(GoType parameter)
        => ReferenceEquals(parameter, GoDuration.DurationType) && number.Integer is { } nanoseconds ? new GoDuration(nanoseconds) : Typed(parameter.Kind);

    // Like reflection's SetInt, narrower integers keep the low bits.
    private object? Typed(GoKind kind) => kind switch
    {
        GoKind.Int => number.Integer is { } integer ? GoInt.Box(integer) : null,
        GoKind.Int64 => number.Integer,
        GoKind.Int32 => unchecked((int?)number.Integer),
        GoKind.Int16 => unchecked((short?)number.Integer),
        GoKind.Int8 => unchecked((sbyte?)number.Integer),
        GoKind.Uint64 => number.Unsigned,
        GoKind.Uint32 => unchecked((uint?)number.Unsigned),
        GoKind.Uint16 => unchecked((ushort?)number.Unsigned),
        GoKind.Uint8 => unchecked((byte?)number.Unsigned),
        GoKind.Float64 => number.Float,
        GoKind.Float32 => (float?)number.Float,
        _ => null,
    };
}
