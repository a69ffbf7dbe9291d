using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>A test that needs <see cref="WorkflowLinters"/>; visibly skipped without them, and failing where they are required.</summary>
public sealed class FactWhenLintedAttribute : FactAttribute
{
    public FactWhenLintedAttribute() => Skip = RealParts.SkipWithout(WorkflowLinters.Missing);
}
