using System.Text;
using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Commands that pass their results on: <c>$x := a b | c</c></summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Variables">The variables that get the result; usually none.</param>
/// <param name="IsAssignment">Whether those are assigned (<c>=</c>) rather than declared (<c>:=</c>).</param>
/// <param name="Commands">At least one command.</param>
internal sealed record PipelineNode(int Position, VariableNode[] Variables, bool IsAssignment, CommandNode[] Commands)
    : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        for (int index = 0; index < Variables.Length; index++)
        {
            output.Append(index > 0 ? ", " : "");
            Variables[index].WriteTo(output);
        }

        if (Variables.Length > 0)
        {
            output.Append(IsAssignment ? " = " : " := ");
        }

        for (int index = 0; index < Commands.Length; index++)
        {
            output.Append(index > 0 ? " | " : "");
            Commands[index].WriteTo(output);
        }
    }
}

/// <summary>An operand with its arguments: <c>printf "%d" .n</c></summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Operands">The function, method or value, and its arguments.</param>
internal sealed record CommandNode(int Position, Node[] Operands) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        for (int index = 0; index < Operands.Length; index++)
        {
            output.Append(index > 0 ? " " : "");
            Operands[index].WriteAsOperand(output);
        }
    }
}

/// <summary>The parentheses around a pipeline that is an operand.</summary>
internal static class OperandText
{
    // Parentheses may be nested deeply.
    private static void WritePipeline(PipelineNode pipeline, StringBuilder output)
    {
        if (FreshStack.IsNeeded)
        {
            FreshStack.Run(() => pipeline.WriteTo(output));
        }
        else
        {
            pipeline.WriteTo(output);
        }
    }

    extension(Node node)
    {
        public void WriteAsOperand(StringBuilder output)
        {
            if (node is not PipelineNode pipeline)
            {
                node.WriteTo(output);
                return;
            }

            output.Append('(');
            WritePipeline(pipeline, output);
            output.Append(')');
        }
    }
}
