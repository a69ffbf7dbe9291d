using BuildTasks.GoTemplates.Execution.Expressions;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>What a command gives to its first operand.</summary>
/// <param name="Node">The node that a failing call is reported at: the whole command.</param>
/// <param name="Items">The arguments.</param>
internal sealed record Arguments(Node Node, Expression[] Items)
{
    public int Count => Items.Length;
}
