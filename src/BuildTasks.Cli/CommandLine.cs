using System.CommandLine;

namespace BuildTasks.Cli;

/// <summary>The <c>buildtasks</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Runs one call.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Host host)
    {
        // helm template's arguments follow Helm's rules, not this parser's.
        if (arguments is [TemplateVerb.Name, .. var templateArguments] && !templateArguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            return TemplateVerb.Run(templateArguments, host, CancellationToken.None);
        }

        RootCommand root = Create(arguments, host);
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Action is not HelpExamples && UsageFaults.Find(parsed) is { Count: > 0 } faults)
        {
            return ReportUsage(parsed, faults, host);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Out,
            EnableDefaultExceptionHandler = false,
        }).ConfigureAwait(false);
    }

    private static RootCommand Create(string[] arguments, Host host)
    {
        GlobalOptions globals = new();
        RootCommand root = new("Publish Helm charts from a Git repository and move the GitOps repository after them.");
        foreach (Option option in globals.All)
        {
            root.Options.Add(option);
        }

        HelpExamples.Add(root, ["buildtasks publish --dry-run", "buildtasks lint charts/web"]);
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
