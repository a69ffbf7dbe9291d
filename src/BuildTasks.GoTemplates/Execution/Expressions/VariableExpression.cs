using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>A variable, and fields of its value: <c>$x.a</c></summary>
/// <param name="node">The node.</param>
/// <param name="slot">Where the frame keeps the variable; null when no declaration is in scope, which only an assignment to nothing can bring about.</param>
internal sealed class VariableExpression(VariableNode node, int? slot) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        Operand value = slot is { } declared ? frame.Variable(declared) : throw frame.Error($"undefined variable: {node.Name}");
        if (node.Fields.Length == 0)
        {
            RefuseArguments(frame, arguments, final);
            return value;
        }

        return FieldAccess.Follow(frame, dot, value, Node, node.Fields, arguments, final);
    }
}
