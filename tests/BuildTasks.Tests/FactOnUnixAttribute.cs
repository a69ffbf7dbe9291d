namespace BuildTasks.Tests;

/// <summary>A fact about what Windows has not, or has only for administrators, such as links; visibly skipped there.</summary>
public sealed class FactOnUnixAttribute : FactAttribute
{
    public FactOnUnixAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows makes links for administrators only" : null;
}
