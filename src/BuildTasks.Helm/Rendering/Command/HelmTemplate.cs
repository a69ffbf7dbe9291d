using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary><c>helm template</c>: renders a chart and prints its manifests, errors included, as Helm does.</summary>
public static class HelmTemplate
{
    private const string DebugHint = "\n\nUse --debug flag to render out invalid YAML";

    /// <summary>Runs the command with the arguments of the command line.</summary>
    /// <param name="arguments">The arguments after <c>template</c>.</param>
    /// <param name="workingDirectory">The absolute folder that paths start from.</param>
    /// <param name="functions">The functions of templates; null for those of <see cref="HelmFunctions"/> with the system's clock and randomness.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    public static CommandOutput Run(
        IReadOnlyList<string> arguments, string workingDirectory, FunctionTable? functions = null, CancellationToken cancellationToken = default)
    {
        HelmLog log = new();
        try
        {
            return Run(TemplateArguments.Parse(arguments, workingDirectory, log), log, functions, cancellationToken);
        }
        catch (RenderException exception)
        {
            return Failed("", log, exception.Message);
        }
    }

    /// <summary>Runs the command.</summary>
    /// <param name="options">What to render, and how.</param>
    /// <param name="functions">The functions of templates; null for those of <see cref="HelmFunctions"/> with the system's clock and randomness.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    public static CommandOutput Run(TemplateOptions options, FunctionTable? functions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Run(options, new HelmLog(options.Debug), functions, cancellationToken);
    }

    private static CommandOutput Run(TemplateOptions options, HelmLog log, FunctionTable? functions, CancellationToken cancellationToken)
    {
        TemplateRun run = new(options, functions ?? new RenderOptions().Functions, log);
        try
        {
            string output = run.Render(cancellationToken);
            return new CommandOutput(log.ToText(), output, "", 0);
        }
        catch (BuildTaskException exception)
        {
            return run.HasRelease && !options.Debug
                ? Failed("", log, exception.Message + (run.HasManifests ? "" : DebugHint))
                : Failed(run.HasRelease ? run.RawOutput : "", log, exception.Message);
        }
    }

    private static CommandOutput Failed(string output, HelmLog log, string message) => new(log.ToText(), output, $"Error: {message}\n", 1);
}
