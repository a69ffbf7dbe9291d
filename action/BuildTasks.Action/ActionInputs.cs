namespace BuildTasks.Action;

/// <summary>What the workflow says under <c>with:</c>; the runner passes <c>plain-http</c> as <c>INPUT_PLAIN-HTTP</c>.</summary>
/// <param name="environment">The step's environment.</param>
internal sealed class ActionInputs(IReadOnlyDictionary<string, string> environment)
{
    private const string Prefix = "INPUT_";
    private const string VerbInput = "verb";
    private const string ConfigInput = "config";

    // Every container action takes these; they speak to the runner (actions/runner, ActionRunner.cs).
    private static readonly string[] OfTheRunner = ["entrypoint", "args"];

    /// <summary>The configuration file; null to look for it.</summary>
    public string? Config => Read(ConfigInput);

    /// <summary>The verb to run; <c>publish</c> when none is said.</summary>
    /// <exception cref="OptionsException">
    /// There is no such verb, no such input, or an input that the verb has no use for: left unread, a <c>dry-run</c> would go unheard.
    /// </exception>
    public string ReadVerb()
    {
        string verb = Read(VerbInput) ?? "publish";
        string[] faults = [.. ActionVerbs.All.ContainsKey(verb) ? Useless(verb) : [UnknownVerb(verb)], .. Unknown()];
        return faults.Length == 0 ? verb : throw new OptionsException(faults);
    }

    private static string UnknownVerb(string verb)
        => $"Unknown verb '{verb}'{NearestName.Hint(verb, ActionVerbs.All.Keys)} There are {string.Join(", ", ActionVerbs.All.Keys)}.";

    private IEnumerable<string> Useless(string verb)
        => OptionCatalog.All
            .ExceptBy(OptionCatalog.Verbs[verb].Select(option => option.Name), option => option.Name)
            .Select(option => option.Name.Kebab)
            .Where(name => Read(name) is not null)
            .Select(name => $"The verb '{verb}' has no input '{name}': leave it out, or use {string.Join(" or ", VerbsWith(name))}.");

    private IEnumerable<string> Unknown()
    {
        string[] known = [VerbInput, ConfigInput, .. OptionCatalog.All.Select(option => option.Name.Kebab)];
        return environment.Keys
            .Where(variable => variable.StartsWith(Prefix, StringComparison.Ordinal))
#pragma warning disable CA1308 // Inputs are written in small letters.
            .Select(variable => variable[Prefix.Length..].ToLowerInvariant())
#pragma warning restore CA1308
            .Except([.. known, .. OfTheRunner])
            .Order(StringComparer.Ordinal)
            .Select(name => $"Unknown input '{name}'{NearestName.Hint(name, known)}");
    }

    private static IEnumerable<string> VerbsWith(string input)
        => OptionCatalog.Verbs.Where(verb => verb.Value.Any(option => option.Name.Kebab == input)).Select(verb => verb.Key);

    private string? Read(string name) => environment.GetValueOrDefault(Prefix + name.ToUpperInvariant())?.Trim() is { Length: > 0 } said ? said : null;
}
