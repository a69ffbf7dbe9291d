using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>The dot.</summary>
internal sealed class DotExpression(DotNode node) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        RefuseArguments(frame, arguments, final);
        return dot;
    }
}
