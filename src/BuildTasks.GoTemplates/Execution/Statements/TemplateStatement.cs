using BuildTasks.GoTemplates.Execution.Expressions;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary><c>{{template "name" pipeline}}</c></summary>
internal sealed class TemplateStatement(TemplateNode node, PipelineExpression? pipeline) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        frame.Node = node;
        if (!frame.Execution.Templates.TryGet(node.Name, out CompiledTemplate? template))
        {
            throw frame.Error($"template {GoFormat.Quote(node.Name)} not defined");
        }

        int limit = frame.Execution.Limits.TemplateDepth;
        if (frame.Depth >= limit)
        {
            throw frame.Error($"exceeded maximum template depth ({limit})");
        }

        Operand inner = pipeline?.Evaluate(frame, dot) ?? default;
        Frame called = new(frame.Execution, template, inner, frame.Output, frame.Depth + 1);
        template.Body.Execute(called, inner);
        return Flow.Next;
    }
}
