namespace BuildTasks.Tests;

/// <summary>Runs that do not see the machine's own git set-up or tokens.</summary>
public static class IsolatedContext
{
    public static BuildContext Create(IBuildLog? log = null, TimeProvider? time = null, params (string Name, string Value)[] environment)
    {
        Dictionary<string, string> variables = environment.ToDictionary(pair => pair.Name, pair => pair.Value);
        variables.TryAdd("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        variables.TryAdd("GIT_CONFIG_NOSYSTEM", "1");
        return new BuildContext(log ?? new RecordingLog())
        {
            Environment = name => variables.GetValueOrDefault(name),
            Time = time ?? TimeProvider.System,
        };
    }
}
