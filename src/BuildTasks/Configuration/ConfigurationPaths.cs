namespace BuildTasks.Configuration;

/// <summary>Paths of a configuration file that was found in a folder above start there, not in the folder of the run.</summary>
internal static class ConfigurationPaths
{
    private const string Layout = "oci-layout:";

    /// <summary>What a file says, with its paths made absolute.</summary>
    /// <param name="home">The file's absolute folder.</param>
    /// <param name="source">What it says.</param>
    public static OptionSource StartingAt(string home, OptionSource source)
    {
        string root = source.Options.TryGetValue("root", out SaidOption? said) ? Path.GetFullPath(said.Values[^1], home) : home;
        return new OptionSource(source.Options.ToDictionary(option => option.Key, option => Rebase(option.Key, option.Value, home, root), StringComparer.Ordinal));
    }

    private static SaidOption Rebase(string name, SaidOption said, string home, string root)
    {
        OptionDescriptor option = OptionCatalog.All.Single(option => option.Name.Kebab == name);
        return option.Paths switch
        {
            OptionPaths.FromFolder => said with { Values = [.. option.Texts(said.Values).Select(value => Absolute(value, home))] },
            OptionPaths.FromRoot => said with { Values = [.. option.Texts(said.Values).Select(value => Absolute(value, root))] },
            _ => said,
        };
    }

    private static string Absolute(string value, string folder)
        => value.StartsWith(Layout, StringComparison.Ordinal) ? Layout + Path.GetFullPath(value[Layout.Length..], folder)
        : IsElsewhere(value) ? value
        : Path.GetFullPath(value, folder);

    // https://host/path, oci://host/path, and git's host:path.
    private static bool IsElsewhere(string value) => value.Contains(':', StringComparison.Ordinal);
}
