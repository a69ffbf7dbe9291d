using System.Diagnostics.CodeAnalysis;
using BuildTasks.Configuration;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>What a verb needs of the step it runs in.</summary>
/// <param name="Context">The run.</param>
/// <param name="Output">The step's output.</param>
/// <param name="Files">Outputs and summary.</param>
/// <param name="Sources">Where options are said.</param>
internal sealed record ActionStep(BuildContext Context, TextWriter Output, RunnerFiles Files, IReadOnlyList<OptionSource> Sources)
{
    /// <summary>Fills a verb's options.</summary>
    public T Bind<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : new()
        => OptionBinder.Bind<T>(Sources);

    /// <summary>Prints a result for the person who reads the step's log.</summary>
    public void Print(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            Context.Log.Information(line);
        }
    }

    /// <summary>Marks the places that lint complains about in the pull request.</summary>
    public void Annotate(LintResult result) => Output.Write(LintAnnotations.Write(result.MaskedBy(Context.Log.Mask)));

    /// <summary>Annotates the run with what is to be looked at in the GitOps repository, whose files GitHub does not show here.</summary>
    public void Warn(BumpResult? result)
    {
        foreach (BumpWarning warning in result?.Warnings ?? [])
        {
            Context.Log.Warning(warning.ToString());
        }
    }
}
