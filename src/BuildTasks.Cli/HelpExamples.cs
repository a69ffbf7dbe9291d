using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BuildTasks.Cli;

/// <summary>Prints help as users know the command, with a verb's examples under it.</summary>
internal sealed class HelpExamples : SynchronousCommandLineAction
{
    private static readonly string[] OfTheProgram = ["buildtasks publish --dry-run", "buildtasks lint charts/web"];

    public override bool ClearsParseErrors => true;

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
        Write(output, (parseResult.CommandResult.Command as Verb)?.Examples ?? OfTheProgram);
        return exitCode;
    }

    /// <summary>Writes the examples as they stand under a help text.</summary>
    public static void Write(TextWriter output, IEnumerable<string> examples)
    {
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine("  " + example);
        }
    }
}
