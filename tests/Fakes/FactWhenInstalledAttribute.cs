using Xunit;

namespace BuildTasks.Fakes;

/// <summary>A test that needs commands of the machine; see <see cref="RealParts"/> for what becomes of it without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhenInstalledAttribute : FactAttribute
{
    public FactWhenInstalledAttribute(params string[] commands)
    {
        Commands = commands;
        string[] missing = [.. commands.Where(command => !IsInstalled(command))];
        Skip = RealParts.SkipWithout(missing.Length == 0 ? null : $"not installed: {string.Join(", ", missing)}");
    }

    public IReadOnlyList<string> Commands { get; }

    private static bool IsInstalled(string command)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".exe")));
}
