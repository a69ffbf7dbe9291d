using System.Diagnostics.CodeAnalysis;
using BuildTasks.Configuration;

namespace BuildTasks.Action;

/// <summary>What a verb needs of the step it runs in.</summary>
/// <param name="Context">The run.</param>
/// <param name="Output">The step's output.</param>
/// <param name="Files">Outputs and summary.</param>
/// <param name="Sources">Where options are said.</param>
internal sealed record ActionStep(BuildContext Context, TextWriter Output, RunnerFiles Files, IReadOnlyList<OptionSource> Sources)
{
    /// <summary>Fills a verb's options; their secrets are masked here and, by <c>::add-mask::</c>, in everything that the runner shows.</summary>
    public T Bind<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : new()
    {
        // Before anything can fail: a message about another option must not show a secret.
        foreach (OptionDescriptor option in OptionCatalog.All.Where(option => option.Kind == OptionKind.Secret))
        {
            foreach (string value in Sources.SelectMany(source => source.Options.GetValueOrDefault(option.Name.Kebab)?.Values ?? []).Where(value => value.Length > 0))
            {
                Mask(new Secret(value));
            }
        }

        return OptionBinder.Bind<T>(Sources);
    }

    private void Mask(Secret secret)
    {
        Context.Log.Add(secret);
        foreach (string line in secret.Reveal().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Output.WriteLine(WorkflowCommand.Format("add-mask", line));
        }
    }

    /// <summary>Prints a result for the person who reads the step's log.</summary>
    public void Print(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            Context.Log.Information(line);
        }
    }
}
