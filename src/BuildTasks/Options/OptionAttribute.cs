namespace BuildTasks;

/// <summary>
/// Makes a property an option of every front. The name is the property's: <c>PlainHttp</c> is <c>--plain-http</c> on the command
/// line, <c>plain-http</c> as an action's input, <c>plainHttp</c> in buildtasks.yaml, <c>BUILDTASKS_PLAIN_HTTP</c> in the environment.
/// </summary>
/// <param name="description">One sentence for help texts: meaning, unit, and what the default does. The default's value is added by the fronts.</param>
/// <param name="placeholder">What stands for the value in help texts.</param>
/// <param name="positional">Whether the command line also takes it without a name.</param>
/// <param name="commasAreText">Whether commas belong to the value.</param>
/// <param name="paths">Whether the values are paths, and where relative ones start.</param>
/// <remarks>All by the constructor: the runtime would compile code at each start to set properties.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(
    string description,
    string? placeholder = null,
    bool positional = false,
    bool commasAreText = false,
    OptionPaths paths = OptionPaths.None)
    : Attribute
{
    /// <summary>The sentence for help texts.</summary>
    public string Description { get; } = description;

    /// <summary>What stands for the value in help texts, such as <c>URL</c>; null for the type's own word.</summary>
    public string? Placeholder { get; } = placeholder;

    /// <summary>True for the option that the command line also takes as arguments without a name.</summary>
    public bool Positional { get; } = positional;

    /// <summary>True when commas belong to the value; a list is then separated by line ends alone.</summary>
    public bool CommasAreText { get; } = commasAreText;

    /// <summary>Whether the values are paths, and where relative ones start.</summary>
    public OptionPaths Paths { get; } = paths;
}
