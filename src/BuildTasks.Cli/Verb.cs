using System.CommandLine;

namespace BuildTasks.Cli;

/// <summary>A verb as the parser knows it.</summary>
/// <param name="name">What users type.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Calls shown under the help text.</param>
internal sealed class Verb(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
