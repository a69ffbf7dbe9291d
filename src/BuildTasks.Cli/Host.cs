using Spectre.Console;

namespace BuildTasks.Cli;

/// <summary>What the command line touches of its surroundings.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where the log goes.</param>
/// <param name="Environment">Reads a variable.</param>
/// <param name="WorkingDirectory">The folder that relative paths start from.</param>
internal sealed record Host(TextWriter Out, TextWriter Error, Func<string, string?> Environment, string WorkingDirectory)
{
    /// <summary>The terminal behind <see cref="Error"/>, for colours and progress; null where it is none.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The clock and the timers. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

#pragma warning disable RS0030, CA5394 // The program's entrance is where the ambient randomness comes in; waits need none that is cryptographic.
    /// <summary>The randomness of retries, from 0 (included) to 1 (excluded). Default: the system's.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
#pragma warning restore RS0030, CA5394

    /// <summary>The process's own streams, environment and folder.</summary>
    public static Host OfProcess()
    {
#pragma warning disable RS0030, CA2000 // The program's entrance is where the ambient environment comes in; its streams live as long as it does.
        return new Host(
            Console.IsOutputRedirected ? Redirected(Console.OpenStandardOutput()) : Console.Out,
            Console.IsErrorRedirected ? Redirected(Console.OpenStandardError()) : Console.Error,
            System.Environment.GetEnvironmentVariable,
            Directory.GetCurrentDirectory())
        {
            Terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        };
#pragma warning restore RS0030, CA2000
    }

    // Files and pipes get UTF-8 on every system, and no terminal is set up for them.
    private static GoTextWriter Redirected(Stream stream) => new(stream);
}
