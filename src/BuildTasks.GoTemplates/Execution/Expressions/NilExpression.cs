using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>The untyped nil, which is an argument but no command.</summary>
internal sealed class NilExpression(NilNode node) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        RefuseArguments(frame, arguments, final);
        throw frame.Error("nil is not a command");
    }

    public override object? EvaluateArgument(Frame frame, in Operand dot, GoType parameter)
    {
        frame.Node = Node;
        return parameter.CanBeNil ? null : throw frame.Error($"cannot assign nil to {parameter.Name}");
    }
}
