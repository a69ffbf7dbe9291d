using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>Commands that pass their results on, and the variables that get the last one.</summary>
/// <param name="node">The node.</param>
/// <param name="commands">Each first word with its arguments.</param>
/// <param name="targets">The variables that get the result, with their slots; null slots are assigned but not declared.</param>
internal sealed class PipelineExpression(
    PipelineNode node, (Expression First, Arguments Arguments)[] commands, (string Name, int? Slot)[] targets) : Expression(node)
{
    public bool SetsVariables => targets.Length > 0;

    /// <summary>The slots of the variables that a <c>range</c> sets for each item.</summary>
    public int[] Slots => [.. targets.Select(target => target.Slot ?? 0)];

    public override Operand Evaluate(Frame frame, in Operand dot, Arguments? arguments, in Operand final)
    {
        RefuseArguments(frame, arguments, final);
        return FreshStack.IsNeeded ? EvaluateOnFreshStack(frame, dot) : Evaluate(frame, dot);
    }

    private Operand EvaluateOnFreshStack(Frame frame, Operand dot) => FreshStack.Run(() => Evaluate(frame, dot));

    public Operand Evaluate(Frame frame, in Operand dot)
    {
        frame.Node = Node;
        Operand value = Operand.Missing;
        foreach ((Expression first, Arguments arguments) in commands)
        {
            value = first.Evaluate(frame, dot, arguments, value).Unwrapped;
        }

        foreach ((string name, int? slot) in targets)
        {
            frame.Variable(slot ?? throw frame.Error($"undefined variable: {name}")) = value;
        }

        return value;
    }
}
