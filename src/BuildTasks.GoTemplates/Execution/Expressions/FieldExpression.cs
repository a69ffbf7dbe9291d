using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>Fields of the dot: <c>.a.b</c></summary>
internal sealed class FieldExpression(FieldNode node) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        return FieldAccess.Follow(frame, dot, dot, Node, node.Names, arguments, final);
    }
}
