using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>What one call of the command line left behind.</summary>
internal sealed record CommandLineRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the command line in a folder, with a home and a Git set-up of its own.</summary>
    public static Task<CommandLineRun> InAsync(string folder, params string[] arguments)
        => InAsync(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs the command line with these variables: as a process where a published program is tested, else in this one, without its waits.</summary>
    public static async Task<CommandLineRun> InAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        if (!BuiltProgram.CommandLine.IsPublished)
        {
            return await InProcessAsync(folder, environment, CancellationToken.None, arguments);
        }

        CommandResult result = await BuiltProgram.CommandLine.RunAsync(folder, environment, arguments);
        return new CommandLineRun(result.ExitCode, result.Output.ReplaceLineEndings("\n"), result.Error.ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the command line in this process, where it can be cancelled.</summary>
    public static async Task<CommandLineRun> InProcessAsync(
        string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Host host = new(output, error, name => environment.GetValueOrDefault(name), folder) { Time = new HastyTime(), Jitter = () => 0.5 };
        int exitCode = await CommandLine.RunAsync(arguments, host, cancellationToken);
        return new CommandLineRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
