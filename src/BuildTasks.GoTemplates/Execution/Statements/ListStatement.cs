namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>Statements one after another.</summary>
internal sealed class ListStatement(Statement[] statements) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        if (FreshStack.IsNeeded)
        {
            var copy = dot;
            return FreshStack.Run(() => ExecuteAll(frame, copy));
        }

        return ExecuteAll(frame, dot);
    }

    private Flow ExecuteAll(Frame frame, in Operand dot)
    {
        foreach (var statement in statements)
        {
            frame.Execution.Step(frame);
            var flow = statement.Execute(frame, dot);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
