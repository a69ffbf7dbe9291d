using System.Text;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>The execution of one template: its variables, where its output goes, and where it is.</summary>
internal sealed class Frame
{
    private readonly CompiledTemplate template;
    private readonly Operand[] variables;

    public Frame(TemplateExecution execution, CompiledTemplate template, Operand dot, OutputText output, int depth)
    {
        this.template = template;
        Execution = execution;
        Output = output;
        Depth = depth;
        Node = template.Root;
        variables = new Operand[template.VariableCount];
        variables[0] = dot;
    }

    public TemplateExecution Execution { get; }

    public OutputText Output { get; }

    public void Write(string text)
    {
        if (!Output.TryAppend(text, template.Source, Node))
        {
            throw Error($"exceeded the limit of {Execution.Limits.OutputChars} characters of output");
        }
    }

    /// <summary>How many templates are being executed by <c>template</c> actions around this one.</summary>
    public int Depth { get; }

    /// <summary>The node that an error would be reported at. As in Go, it stays where evaluation went last.</summary>
    public Node Node { get; set; }

    public ref Operand Variable(int slot) => ref variables[slot];

    /// <summary>The error at the current node.</summary>
    /// <param name="reason">Why; the message of <paramref name="cause"/> follows it.</param>
    /// <param name="cause">What a function that was called threw.</param>
    /// <param name="function">The name of that function.</param>
    public TemplateException Error(string reason, Exception? cause = null, string? function = null)
    {
        (int line, int column) = template.Source.Locate(Node.Position);
        string action = Node.ToString();
        StringBuilder place = new StringBuilder("template: ")
            .Append(template.Source.Name).Append(':').Append(line).Append(':').Append(column)
            .Append(": executing ").Append(GoFormat.Quote(template.Name))
            .Append(" at <").Append(action).Append(">: ");
        return new TemplateException(place.ToString(), reason, cause)
        {
            TemplateName = template.Source.Name,
            Line = line,
            Column = column,
            Executing = template.Name,
            Action = action,
            Function = function,
        };
    }
}
