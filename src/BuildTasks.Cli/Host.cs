using Spectre.Console;

namespace BuildTasks.Cli;

/// <summary>What the command line touches of its surroundings.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where the log goes; it draws progress when it is a terminal.</param>
/// <param name="Environment">Reads a variable.</param>
/// <param name="WorkingDirectory">The folder that relative paths start from.</param>
internal sealed record Host(TextWriter Out, IAnsiConsole Error, Func<string, string?> Environment, string WorkingDirectory)
{
    /// <summary>The process's own streams, environment and folder.</summary>
    public static Host OfProcess()
    {
        IAnsiConsole error = Console.IsErrorRedirected ? Plain(Console.Error) : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
#pragma warning disable RS0030 // The program's entrance is where the ambient environment comes in.
        return new Host(Console.Out, error, System.Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory());
#pragma warning restore RS0030
    }

    /// <summary>A console without colours, progress and line breaks of its own: a CI log is no terminal, and a line must stay one line.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
