using System.CommandLine;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks template</c>: takes <c>helm template</c>'s own arguments and prints what it prints.</summary>
internal static class TemplateVerb
{
    public const string Name = "template";

    private const string Description = "Render a chart as helm template does, with its arguments.";

    private static readonly string[] Examples =
    [
        "buildtasks template charts/web",
        "buildtasks template shop charts/shop -f prod.yaml --set web.replicaCount=3 --show-only templates/banner.yaml",
    ];

    /// <summary>The command as help and completion list it; a call of it never gets here, see <see cref="CommandLine"/>.</summary>
    public static Verb Create() => new(Name, Description, Examples);

    /// <summary>Runs the verb with the arguments behind its name.</summary>
    /// <returns>Helm's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            WriteHelp(host.Out);
            return 0;
        }

        return Print(() => HelmTemplate.Run(arguments, host.WorkingDirectory, cancellationToken: cancellationToken), host, cancellationToken);
    }

    /// <summary>Runs a command of Helm and prints what it prints.</summary>
    /// <returns>Helm's exit code.</returns>
    public static int Print(Func<CommandOutput> run, Host host, CancellationToken cancellationToken)
    {
        try
        {
            CommandOutput output = run();
            host.Error.Write(output.Log);
            host.Out.Write(output.Output);
            host.Error.Write(output.Failure);
            return output.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failures.Cancel(new ConsoleLog(host, verbose: false));
        }
    }

    private static void WriteHelp(TextWriter output)
    {
        output.WriteLine($"""
            Description:
              {Description}

            Usage:
              buildtasks template [NAME] CHART [FLAGS]

            Flags:
              Those of helm template. What needs a cluster, a chart repository or another program is refused or has no effect.
            """);
        output.WriteLine("  " + string.Join(", ", TemplateArguments.Flags));
        HelpExamples.Write(output, Examples);
    }
}
