using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>An operand, ready to be evaluated: the first word of a command, or an argument.</summary>
internal abstract class Expression(Node node)
{
    /// <summary>The node that errors show.</summary>
    public Node Node { get; } = node;

    /// <summary>Evaluates the first word of a command.</summary>
    /// <param name="frame">The execution.</param>
    /// <param name="dot">The dot.</param>
    /// <param name="arguments">The arguments of the command; null for an operand that is an argument itself.</param>
    /// <param name="final">What the command before it in the pipeline gave, or <see cref="Operand.Missing"/>.</param>
    public abstract Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final);

    /// <summary>Evaluates an argument for a parameter of that type.</summary>
    public virtual object? EvaluateArgument(Frame frame, in Operand dot, GoType parameter)
    {
        frame.Node = Node;
        return Conversion.ToParameter(frame, Evaluate(frame, dot, arguments: null, Operand.Missing), parameter);
    }

    /// <summary>Refuses arguments given to something that cannot be called.</summary>
    protected void RefuseArguments(Frame frame, Arguments? arguments, in Operand final)
    {
        if (arguments is { Count: > 0 } || !final.IsMissing)
        {
            throw frame.Error($"can't give argument to non-function {Node}");
        }
    }
}
