using System.Diagnostics;

namespace BuildTasks.Fakes;

/// <summary>A program of the product, run as users run it: the published one that a variable names, else the assembly beside the tests.</summary>
public sealed class BuiltProgram
{
    // Without these no program starts or finds others; TMPDIR is where tests look for leftovers.
    private static readonly string[] Machine = ["PATH", "DOTNET_ROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR"];

    private readonly string file;
    private readonly string[] before;

    private BuiltProgram(string assembly, string variable)
    {
        string? published = Environment.GetEnvironmentVariable(variable);
        IsPublished = !string.IsNullOrEmpty(published);
        (file, before) = IsPublished ? (Path.GetFullPath(published!), Array.Empty<string>()) : ("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly)]);
    }

    /// <summary>The command line; BUILDTASKS_CLI_PROGRAM names a published one.</summary>
    public static BuiltProgram CommandLine { get; } = new("BuildTasks.Cli.dll", "BUILDTASKS_CLI_PROGRAM");

    /// <summary>The action's entry point; BUILDTASKS_ACTION_PROGRAM names a published one.</summary>
    public static BuiltProgram Action { get; } = new("BuildTasks.Action.dll", "BUILDTASKS_ACTION_PROGRAM");

    /// <summary>Whether a published program is tested.</summary>
    public bool IsPublished { get; }

    /// <summary>The beginning of a shell's line that runs the program.</summary>
    public string ShellText => string.Join(' ', before.Prepend(file).Select(word => $"'{word}'"));

    /// <summary>Starts the program with redirected streams and nothing of the machine's environment but what finds programs.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Its variables; one of the machine's is replaced.</param>
    /// <param name="arguments">What stands behind the program's name.</param>
    public Process Start(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(file, [.. before, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (string name in Machine.Where(name => Environment.GetEnvironmentVariable(name) is not null))
        {
            start.Environment[name] = Environment.GetEnvironmentVariable(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
