using BuildTasks.GoTemplates.Execution.Expressions;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>An action that prints, or sets variables.</summary>
internal sealed class ActionStatement(ActionNode node, PipelineExpression pipeline) : Statement
{
    private const string NoValue = "<no value>";

    public override Flow Execute(Frame frame, in Operand dot)
    {
        object? value = pipeline.Evaluate(frame, dot).Value;
        if (!pipeline.SetsVariables)
        {
            frame.Node = node;
            Print(frame, value);
        }

        return Flow.Next;
    }

    private void Print(Frame frame, object? value)
    {
        if (value is TemplateFunction function)
        {
            throw frame.Error($"can't print {node} of type {function.Type.Name}");
        }

        try
        {
            frame.Write(value switch
            {
                null => NoValue,
                string text => text,
                GoObject structure => structure.AddressedStringMethod() ?? GoFormat.Sprint(structure.Pointed),
                GoValue typed => typed.StringMethod() ?? GoFormat.Sprint(typed),
                _ => GoFormat.Sprint(value),
            });
        }
        catch (TemplateFunctionException error)
        {
            throw frame.Error($"can't print {node}: ", error);
        }
    }
}
