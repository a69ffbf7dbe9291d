using System.CommandLine;
using System.CommandLine.Help;

namespace BuildTasks.Cli;

/// <summary>The <c>buildtasks</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Runs one call.</summary>
    /// <param name="arguments">What stands behind the program's name.</param>
    /// <param name="host">The surroundings.</param>
    /// <param name="cancellationToken">Ends the run, which then cleans up after itself.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Host host, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync(arguments, host, cancellationToken).ConfigureAwait(false);
        }
        catch (BuildTaskException failure)
        {
            // Not from a verb, which reports its own: the output is where the rest can fail.
            new ConsoleLog(host, verbose: false).Error(failure.Message);
            return Failures.Failed;
        }
    }

    private static async Task<int> CallAsync(string[] arguments, Host host, CancellationToken cancellationToken)
    {
        // helm template's arguments follow Helm's rules, not this parser's.
        if (arguments is [TemplateVerb.Name, .. var templateArguments])
        {
            return TemplateVerb.Run(templateArguments, host, cancellationToken);
        }

        if (HelmLintCall.Find(arguments) is { } lintArguments)
        {
            return HelmLintCall.Run(lintArguments, host, cancellationToken);
        }

        GlobalOptions globals = new();
        RootCommand root = Create(arguments, globals, host);

        // '@~1' is a commit and '@s3cret' a password: no file of further arguments is meant.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpExamples && UsageFaults.Find(parsed, arguments, globals) is { Count: > 0 } faults)
        {
            return ReportUsage(parsed, faults, host);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = host.Out,
                EnableDefaultExceptionHandler = false,

                // Signals are the program's; see the token.
                ProcessTerminationTimeout = null,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static RootCommand Create(string[] arguments, GlobalOptions globals, Host host)
    {
        RootCommand root = new("Publish Helm charts from a Git repository and move the GitOps repository after them.");
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = new HelpExamples() });
        foreach (Option option in globals.All)
        {
            root.Options.Add(option);
        }

        foreach (Command verb in Verbs.For(arguments, globals, host))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    private static int ReportUsage(ParseResult parsed, IReadOnlyList<string> faults, Host host)
    {
        ConsoleLog log = new(host, verbose: false);
        foreach (string fault in faults)
        {
            log.Error(fault);
        }

        Command command = parsed.CommandResult.Command;
        log.Information($"Run '{(command is RootCommand ? "buildtasks" : $"buildtasks {command.Name}")} --help' for what it takes.");
        return Failures.BadUsage;
    }
}
