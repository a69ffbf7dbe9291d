using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>A literal whose type does not depend on where it stands: a string or a bool.</summary>
internal sealed class ConstantExpression(Node node, object value) : Expression(node)
{
    private static readonly object True = true;
    private static readonly object False = false;
    private readonly GoType type = GoType.Of(value)!;

    public static ConstantExpression Of(StringNode node) => new(node, node.Value);

    public static ConstantExpression Of(BoolNode node) => new(node, node.Value ? True : False);

    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        frame.Node = Node;
        RefuseArguments(frame, arguments, final);
        return new(value);
    }

    public override object? EvaluateArgument(Frame frame, in Operand dot, GoType parameter)
    {
        frame.Node = Node;
        return parameter.Kind == GoKind.Interface || parameter.Kind == type.Kind ? value : throw LiteralError.For(frame, parameter, Node);
    }
}
