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
    /// <param name="run">The call; gives the result.</param>
    public static Verb Create<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string name,
        string description,
        IReadOnlyList<string> examples,
        GlobalOptions globals,
        Host host,
        Func<T, VerbRun, CancellationToken, Task<VerbResult>> run)
        where T : new()
    {
        Verb command = new(name, description, examples);
        VerbOptions options = new(command, OptionCatalog.Of<T>());
        command.SetAction((parsed, cancellationToken) =>
        {
            ConsoleLog log = new(host, parsed.GetValue(globals.Verbose));
            BuildContext context = Context(host, log);
            return Failures.ReportAsync(context, RunAsync, cancellationToken);

            async Task<int> RunAsync()
            {
                VerbRun verbRun = new(context, parsed.GetValue(globals.Output) ?? "text");
                VerbResult result = await log.RunAsync(name, () => run(Bind(parsed, context), verbRun, cancellationToken)).ConfigureAwait(false);

                // Not before the status line is gone: it wipes the lines above it.
                await host.Out.WriteAsync(result.Text).ConfigureAwait(false);
                return Failures.ExitCode(result, context);
            }
        });
        return command;

        T Bind(ParseResult parsed, BuildContext context)
        {
            T bound = OptionBinder.Bind<T>(
                options.Read(parsed),
                OptionSource.FromEnvironment(host.Environment, OptionCatalog.Of<T>()),
                ConfigurationFile.Read(parsed.GetValue(globals.Config), host.WorkingDirectory));
            context.Log.AddSecretsOf(bound);
            return bound;
        }
    }

    private static BuildContext Context(Host host, ConsoleLog log)
        => new(log) { Environment = host.Environment, WorkingDirectory = host.WorkingDirectory, Time = host.Time, Jitter = host.Jitter };
}
