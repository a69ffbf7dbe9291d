using Xunit;

namespace BuildTasks.Fakes;

/// <summary>
/// A test that needs commands of the machine. Without them it is reported as skipped; with BUILDTASKS_REQUIRE_REAL_PARTS=1, as in CI,
/// it runs all the same and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenInstalledAttribute : FactAttribute
{
    public FactWhenInstalledAttribute(params string[] commands)
    {
        Commands = commands;
        string[] missing = [.. commands.Where(command => !IsInstalled(command))];
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("BUILDTASKS_REQUIRE_REAL_PARTS") != "1")
        {
            Skip = $"not installed: {string.Join(", ", missing)}";
        }
    }

    public IReadOnlyList<string> Commands { get; }

    private static bool IsInstalled(string command)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".exe")));
}
