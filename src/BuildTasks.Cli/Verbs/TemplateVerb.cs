using System.CommandLine;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks template</c>: takes <c>helm template</c>'s own arguments and prints what it prints.</summary>
internal static class TemplateVerb
{
    public const string Name = "template";

    /// <summary>The command as help lists it; a call of it never gets here, see <see cref="CommandLine"/>.</summary>
    public static Command Create()
    {
        Command command = new(Name, "Render a chart as helm template does, with its arguments: [NAME] CHART [-f FILE] [--set KEY=VALUE] ...");
        HelpExamples.Add(command, ["buildtasks template charts/web", "buildtasks template shop charts/shop -f prod.yaml --set web.replicaCount=3 --show-only templates/banner.yaml"]);
        return command;
    }

    /// <summary>Runs the verb with the arguments behind its name.</summary>
    /// <returns>Helm's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellationToken)
    {
        CommandOutput output = HelmTemplate.Run(arguments, host.WorkingDirectory, cancellationToken: cancellationToken);
        host.Out.Write(output.Output);
        host.Error.Write(output.Errors);
        return output.ExitCode;
    }
}
