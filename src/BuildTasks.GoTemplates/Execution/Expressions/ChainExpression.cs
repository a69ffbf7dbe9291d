using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>Fields of another operand's value: <c>(f x).a</c></summary>
internal sealed class ChainExpression(ChainNode node, Expression operand) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = operand.Node;
        Operand value = operand.Evaluate(frame, dot, arguments: null, Operand.Missing);
        return FieldAccess.Follow(frame, dot, value, Node, node.Fields, arguments, final);
    }
}
