using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>Text outside of actions.</summary>
internal sealed class TextStatement(TextNode node) : Statement
{
    public override Flow Execute(Frame frame, in Operand dot)
    {
        frame.Node = node;
        frame.Write(node.Text);
        return Flow.Next;
    }
}
