using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BuildTasks.Cli;

/// <summary>Prints help as users know the command, with a verb's examples under it.</summary>
internal sealed class HelpExamples(IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Adds the help option to a command.</summary>
    public static void Add(Command command, IReadOnlyList<string> examples)
    {
        foreach (HelpOption other in command.Options.OfType<HelpOption>().ToArray())
        {
            command.Options.Remove(other);
        }

        command.Options.Add(new HelpOption { Action = new HelpExamples(examples) });
    }

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter help = new();
        parseResult.InvocationConfiguration.Output = help;
        int exitCode = new HelpAction().Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        // The library prints the assembly's name, which nobody types.
        output.Write(help.ToString().Replace(RootCommand.ExecutableName, "buildtasks", StringComparison.Ordinal).TrimEnd());
        output.WriteLine();
        if (examples.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine("  " + example);
            }
        }

        return exitCode;
    }
}
