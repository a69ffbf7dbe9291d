namespace BuildTasks.Fronts.Tests.Action;

/// <summary>A fact about the machines that run GitHub's container actions and releases; visibly skipped on Windows.</summary>
public sealed class FactOnUnixAttribute : FactAttribute
{
    public FactOnUnixAttribute() => Skip = OperatingSystem.IsWindows() ? "GitHub runs container actions and our releases on Linux only" : null;
}
