using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;
using BuildTasks.Reports;

namespace BuildTasks.Linting;

/// <summary><c>helm lint</c>: checks charts' folders and archives, and prints what Helm prints, errors included.</summary>
public static class HelmLint
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments after <c>lint</c>.</param>
    /// <param name="workingDirectory">The absolute folder that paths start from.</param>
    /// <param name="cancellationToken">Stops rendering.</param>
    public static CommandOutput Run(IReadOnlyList<string> arguments, string workingDirectory, CancellationToken cancellationToken = default)
    {
        try
        {
            return Run(LintArguments.Parse(arguments), workingDirectory, cancellationToken);
        }
        catch (BuildTaskException refused)
        {
            return new CommandOutput("", "", $"Error: {refused.Message}\n", 1);
        }
    }

    private static CommandOutput Run(LintArguments arguments, string workingDirectory, CancellationToken cancellationToken)
    {
        LintSettings settings = new()
        {
            Values = UserValues.Read(arguments.Values, workingDirectory),
            Namespace = arguments.Namespace,
            KubeVersion = arguments.KubeVersion,
            ValidatesSchema = !arguments.SkipsSchemaValidation,
            OnlyHelmRules = true,
            SharesValues = true,
            Log = new HelmLog(arguments.Debug),
        };
        IEnumerable<LintedChart> charts = arguments.AllPaths(workingDirectory)
            .Select(path => Lint(path, workingDirectory, settings, cancellationToken));
        LintResult result = new([.. charts], arguments.Strict);
        string failure = result.Failure is null ? "" : $"Error: {result.Failure}\n";
        return new CommandOutput(settings.Log.ToText(), LintHelmText.Write(result, arguments.Quiet), failure, result.Failed ? 1 : 0);
    }

    private static LintedChart Lint(string path, string workingDirectory, LintSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            ChartFindings found = ChartLinter.Lint(Path.Combine(workingDirectory, path), settings, path, cancellationToken);
            return new LintedChart(found.Name, path, found.Findings);
        }
        catch (ChartException refused)
        {
            return new LintedChart(path, path, [], refused.Message);
        }
    }
}
