using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;
using BuildTasks.Linting;

namespace BuildTasks.Cli;

/// <summary>
/// <c>buildtasks lint --output helm</c> with paths and flags of <c>helm lint</c>: what that prints, for archives and charts that cannot be read too.
/// </summary>
internal static class HelmLintCall
{
    private const string Format = "helm";

    /// <summary>The arguments for Helm; null when the call is another one, or has options that Helm does not have.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["lint", ..] || arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            return null;
        }

        List<string> others = [];
        bool asked = false;
        for (int i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] is "--output" or "-o" && i + 1 < arguments.Count && arguments[i + 1] == Format)
            {
                asked = true;
                i++;
            }
            else if (arguments[i] is "--output=" + Format or "-o=" + Format)
            {
                asked = true;
            }
            else
            {
                others.Add(arguments[i]);
            }
        }

        return asked && NamesCharts(others) ? others : null;
    }

    /// <summary>Runs the call.</summary>
    /// <returns>Helm's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellationToken)
        => TemplateVerb.Print(() => HelmLint.Run(arguments, host.WorkingDirectory, cancellationToken), host, cancellationToken);

    // Without a path, and for globs, the verb looks for charts itself.
    private static bool NamesCharts(List<string> arguments)
    {
        try
        {
            return LintArguments.FindPaths(arguments) is { Count: > 0 } paths && !paths.Any(path => path.Contains('*', StringComparison.Ordinal));
        }
        catch (RenderException)
        {
            return true;
        }
    }
}
