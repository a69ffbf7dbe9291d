using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>A function, found when the template was parsed.</summary>
internal sealed class FunctionExpression(IdentifierNode node, TemplateFunction function) : Expression(node)
{
    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        return new(FunctionCall.Evaluate(frame, dot, function, arguments?.Node ?? Node, node.Name, arguments, final));
    }
}
