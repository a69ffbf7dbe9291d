namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>A part of a template that can be executed.</summary>
internal abstract class Statement
{
    public abstract Flow Execute(Frame frame, in Operand dot);
}
