using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BuildTasks.Configuration;

/// <summary>
/// <c>buildtasks.yaml</c> at the repository's root: a flat map with the options' names in camel case, such as <c>plainHttp: true</c>.
/// Secrets have no place in it.
/// </summary>
public static class ConfigurationFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "buildtasks.yaml";

    /// <summary>
    /// Reads the file that applies to a run: the one said, else the nearest buildtasks.yaml from the folder upwards to the repository's root.
    /// Relative paths in a file that was found start in its own folder, those in one that was said in the folder of the run, as on the command line.
    /// </summary>
    /// <param name="path">The file said by the user; null to look for it.</param>
    /// <param name="folder">The absolute folder to start from.</param>
    /// <exception cref="OptionsException">The file said does not exist, or something in it is wrong.</exception>
    public static OptionSource Read(string? path, string folder)
    {
        if (path is not null && !File.Exists(Path.GetFullPath(path, folder)))
        {
            throw new OptionsException($"There is no configuration file '{path}'.");
        }

        string? file = path is null ? FindUpwards(folder) : Path.GetFullPath(path, folder);
        if (file is null)
        {
            return new OptionSource(new Dictionary<string, SaidOption>());
        }

        OptionSource source = Parse(ReadText(file), Path.GetRelativePath(folder, file).Replace('\\', '/'));
        string home = Path.GetDirectoryName(file)!;
        return path is not null || home == folder ? source : ConfigurationPaths.StartingAt(home, source);
    }

    /// <summary>Reads the file's text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <exception cref="OptionsException">With every fault, each with its line.</exception>
    public static OptionSource Parse(string text, string name)
    {
        Dictionary<string, SaidOption> said = new(StringComparer.Ordinal);
        List<string> faults = [];
        foreach ((YamlScalarNode key, YamlNode value) in Entries(text, name))
        {
            string place = $"{name}:{key.Start.Line}";
            OptionDescriptor? option = OptionCatalog.All.FirstOrDefault(candidate => candidate.Name.Camel == key.Value);
            if (option is null)
            {
                IEnumerable<string> known = OptionCatalog.All.Select(candidate => candidate.Name.Camel);
                faults.Add($"{place}: unknown key '{key.Value}'{NearestName.Hint(key.Value ?? string.Empty, known)}");
            }
            else if (option.Kind == OptionKind.Secret)
            {
                faults.Add($"{place}: '{key.Value}' is a secret and has no place in a file; set {option.Name.Variable} in the environment.");
            }
            else if (IsNull(value))
            {
                // A key without a value says nothing.
            }
            else if (Values(value, option) is { } values)
            {
                said[option.Name.Kebab] = new SaidOption(values, $"{place}: {key.Value}");
            }
            else
            {
                faults.Add($"{place}: '{key.Value}' takes {(option.Kind == OptionKind.List ? "a list of texts" : "one value")}.");
            }
        }

        return faults.Count == 0 ? new OptionSource(said) : throw new OptionsException(faults);
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionsException($"The configuration file '{file}' cannot be read: {exception.Message}");
        }
    }

    private static string? FindUpwards(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            string candidate = Path.Combine(current.FullName, Name);
            if (File.Exists(candidate))
            {
                return candidate;
            }

            // A worktree's .git is a file.
            if (Path.Exists(Path.Combine(current.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(string text, string name)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new OptionsException($"{name}:{fault.Start.Line}: this is not valid YAML: {fault.Message}");
        }

        if (stream.Documents.Count > 1)
        {
            string place = $"{name}:{stream.Documents[1].RootNode.Start.Line}";
            throw new OptionsException($"{place}: a second document begins here; the file must be one map of options.");
        }

        return stream.Documents.Count == 0 ? []
            : stream.Documents[0].RootNode is YamlMappingNode map
                ? map.Children.Select(pair => (KeyOf(pair.Key, name), pair.Value))
                : throw new OptionsException($"{name}:1: the file must be a map of options, such as 'registries: [oci://ghcr.io/acme/charts]'.");
    }

    private static YamlScalarNode KeyOf(YamlNode key, string name)
        => key as YamlScalarNode ?? throw new OptionsException($"{name}:{key.Start.Line}: a key must be an option's name.");

    private static bool IsNull(YamlNode value) => value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static List<string>? Values(YamlNode node, OptionDescriptor option) => node switch
    {
        YamlScalarNode scalar => [scalar.Value ?? string.Empty],
        YamlSequenceNode list when option.Kind == OptionKind.List && list.Children.All(item => item is YamlScalarNode)
            => [string.Join('\n', list.Children.Select(item => ((YamlScalarNode)item).Value))],
        _ => null,
    };
}
