using BuildTasks.GoTemplates.Execution.Expressions;

namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary><c>{{if}}</c></summary>
internal sealed class IfStatement(PipelineExpression condition, Statement body, Statement? otherwise) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        if (GoTruth.IsTrue(condition.Evaluate(frame, dot).Value))
        {
            return body.Execute(frame, dot);
        }

        return otherwise?.Execute(frame, dot) ?? Flow.Next;
    }
}

/// <summary><c>{{with}}</c>: an <c>if</c> whose body has the value as its dot.</summary>
internal sealed class WithStatement(PipelineExpression condition, Statement body, Statement? otherwise) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        Operand value = condition.Evaluate(frame, dot);
        if (GoTruth.IsTrue(value.Value))
        {
            return body.Execute(frame, value);
        }

        return otherwise?.Execute(frame, dot) ?? Flow.Next;
    }
}

/// <summary><c>{{break}}</c> and <c>{{continue}}</c></summary>
internal sealed class LoopExitStatement(Flow flow) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot) => flow;
}
