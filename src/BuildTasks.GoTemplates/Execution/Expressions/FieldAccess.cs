using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>Fields, methods and keys of values: what follows a dot.</summary>
internal static class FieldAccess
{
    /// <summary>Follows the names from a value on; the last one, when it is a method, gets the arguments.</summary>
    public static Operand Follow(
        Frame frame, in Operand dot, Operand receiver, Node node, string[] names, Arguments? arguments, in Operand final)
    {
        for (int index = 0; index < names.Length - 1; index++)
        {
            receiver = Get(frame, dot, receiver, node, names[index], arguments: null, Operand.Missing);
        }

        return Get(frame, dot, receiver, node, names[^1], arguments, final);
    }

    private static Operand Get(
        Frame frame, in Operand dot, in Operand receiver, Node node, string name, Arguments? arguments, in Operand final)
    {
        switch (receiver.Value)
        {
            case GoMap map when map.FindMethod(name) is null:
                RefuseArguments(frame, name, "is not a method but has arguments", arguments, final);
                return map.TryGet(name, out object? value) ? Operand.Element(value, map.ElementType) : MissingEntry(frame, map, name);
            case null:
                return OfNil(frame, receiver, name);
            case GoValue typed when typed.FindMethod(name) is { } method:
                return new(FunctionCall.Evaluate(frame, dot, method, node, name, arguments, final));
            case GoObject structure when structure.TryGetField(name, out object? field):
                RefuseArguments(frame, name, "has arguments but cannot be invoked as function", arguments, final);
                return new(field);
            default:
                throw frame.Error($"can't evaluate field {name} in type {receiver.TypeName}");
        }
    }

    private static Operand OfNil(Frame frame, in Operand receiver, string name)
    {
        if (!receiver.IsInvalid)
        {
            throw frame.Error($"nil pointer evaluating {GoType.Any.Name}.{name}");
        }

        return frame.Execution.Templates.MissingKey == MissingKey.Error
            ? throw frame.Error($"nil data; no entry for key {GoFormat.Quote(name)}")
            : default;
    }

    private static Operand MissingEntry(Frame frame, GoMap map, string name) => frame.Execution.Templates.MissingKey switch
    {
        MissingKey.Zero => Operand.Element(map.ElementType.Zero, map.ElementType),
        MissingKey.Error => throw frame.Error($"map has no entry for key {GoFormat.Quote(name)}"),
        _ => default,
    };

    private static void RefuseArguments(Frame frame, string name, string reason, Arguments? arguments, in Operand final)
    {
        if (arguments is { Count: > 0 } || !final.IsMissing)
        {
            throw frame.Error($"{name} {reason}");
        }
    }
}
