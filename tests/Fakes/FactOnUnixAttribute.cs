using Xunit;

namespace BuildTasks.Fakes;

/// <summary>A fact about what Windows has not, or has only for administrators: links, signals, modes of files; visibly skipped there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnUnixAttribute : FactAttribute
{
    public FactOnUnixAttribute() => Skip = Reason;

    internal static string? Reason => OperatingSystem.IsWindows() ? "needs links, signals or modes of files" : null;
}

/// <summary>A theory of that kind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryOnUnixAttribute : TheoryAttribute
{
    public TheoryOnUnixAttribute() => Skip = FactOnUnixAttribute.Reason;
}
