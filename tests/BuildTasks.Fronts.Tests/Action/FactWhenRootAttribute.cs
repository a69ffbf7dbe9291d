namespace BuildTasks.Fronts.Tests.Action;

/// <summary>A test that gives files to another user, which only root may; visibly skipped for everybody else.</summary>
public sealed class FactWhenRootAttribute : FactAttribute
{
    public FactWhenRootAttribute()
        => Skip = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? null : "only root may give files to another user";
}
