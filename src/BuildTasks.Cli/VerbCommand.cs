using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using BuildTasks.Configuration;

namespace BuildTasks.Cli;

/// <summary>Makes a command of a verb: options from its record, merged with environment and file, and one call into the library.</summary>
internal static class VerbCommand
{
    /// <param name="name">The verb.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">Calls shown under the help text.</param>
    /// <param name="globals">The options that all verbs share.</param>
    /// <param name="host">The surroundings.</param>
    /// <param name="run">The call; gives the exit code.</param>
    public static Command Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string name,
        string description,
        IReadOnlyList<string> examples,
        GlobalOptions globals,
        Host host,
        Func<T, VerbRun, CancellationToken, Task<int>> run)
        where T : new()
    {
        Command command = new(name, description);
        VerbOptions options = new(command, OptionCatalog.Of<T>());
        HelpExamples.Add(command, examples);
        command.SetAction((parsed, cancellationToken) =>
        {
            ConsoleLog log = new(host, parsed.GetValue(globals.Verbose));
            BuildContext context = new(log) { Environment = host.Environment, WorkingDirectory = host.WorkingDirectory };
            return Failures.ReportAsync(context, () => log.RunAsync(name, () =>
            {
                T bound = OptionBinder.Bind<T>(
                    options.Read(parsed),
                    OptionSource.FromEnvironment(host.Environment, OptionCatalog.Of<T>()),
                    ConfigurationFile.Read(parsed.GetValue(globals.Config), host.WorkingDirectory));
                context.Log.AddSecretsOf(bound);
                return run(bound, new VerbRun(context, host.Out, parsed.GetValue(globals.Output) ?? "text"), cancellationToken);
            }));
        });
        return command;
    }
}
