namespace BuildTasks.Configuration;

/// <summary>What was said for one option, and where: <c>--since</c>, <c>BUILDTASKS_SINCE</c>, <c>buildtasks.yaml:3</c>.</summary>
/// <param name="Values">The values in order; at least one.</param>
/// <param name="Origin">Where it was said, as an error message names it.</param>
public sealed record SaidOption(IReadOnlyList<string> Values, string Origin);

/// <summary>One place where options are said: the command line, the environment, an action's inputs, the configuration file.</summary>
/// <param name="Options">What was said, by kebab-case name.</param>
public sealed record OptionSource(IReadOnlyDictionary<string, SaidOption> Options)
{
    /// <summary>The environment: <c>BUILDTASKS_SINCE</c> for <c>since</c>. An empty variable counts as not said.</summary>
    /// <param name="environment">Reads a variable.</param>
    /// <param name="options">The options that count; every verb's when left out.</param>
    public static OptionSource FromEnvironment(Func<string, string?> environment, IReadOnlyList<OptionDescriptor>? options = null)
        => FromLookup(options ?? OptionCatalog.All, option => (environment(option.Name.Variable), option.Name.Variable));

    /// <summary>
    /// The inputs of a GitHub Action: <c>INPUT_PLAIN-HTTP</c> for <c>plain-http</c>, trimmed as actions/toolkit does, because a block of
    /// YAML ends with a line end. An empty input counts as not said.
    /// </summary>
    /// <param name="environment">Reads a variable.</param>
    public static OptionSource FromActionInputs(Func<string, string?> environment)
        => FromLookup(OptionCatalog.All, option => (environment("INPUT_" + option.Name.Kebab.ToUpperInvariant())?.Trim(), $"input '{option.Name.Kebab}'"));

    private static OptionSource FromLookup(IReadOnlyList<OptionDescriptor> options, Func<OptionDescriptor, (string? Value, string Origin)> lookup)
    {
        Dictionary<string, SaidOption> said = new(StringComparer.Ordinal);
        foreach (OptionDescriptor option in options)
        {
            (string? value, string origin) = lookup(option);
            if (!string.IsNullOrEmpty(value))
            {
                said[option.Name.Kebab] = new SaidOption([value], origin);
            }
        }

        return new OptionSource(said);
    }
}
