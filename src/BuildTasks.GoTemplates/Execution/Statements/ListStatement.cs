namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>Statements one after another.</summary>
internal sealed class ListStatement(Statement[] statements) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        return FreshStack.IsNeeded ? ExecuteOnFreshStack(frame, dot) : ExecuteAll(frame, dot);
    }

    // Apart, because the closure would otherwise be made for every list.
    private Flow ExecuteOnFreshStack(Frame frame, Operand dot) => FreshStack.Run(() => ExecuteAll(frame, dot));

    private Flow ExecuteAll(Frame frame, in Operand dot)
    {
        foreach (Statement statement in statements)
        {
            frame.Execution.Step(frame);
            Flow flow = statement.Execute(frame, dot);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
