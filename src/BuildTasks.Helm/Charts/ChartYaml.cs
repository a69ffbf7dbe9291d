using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>Chart.yaml, requirements.yaml and the lock files, decoded but not yet checked.</summary>
internal static class ChartYaml
{
    private static readonly GoStruct Maintainer = new("v2", "Maintainer",
    [
        ("name", GoTarget.Text), ("email", GoTarget.Text), ("url", GoTarget.Text),
    ]);

    private static readonly GoStruct Dependency = new("v2", "Dependency",
    [
        ("name", GoTarget.Text), ("version", GoTarget.Text), ("repository", GoTarget.Text), ("condition", GoTarget.Text),
        ("tags", GoTarget.Texts), ("enabled", GoTarget.Flag), ("import-values", GoTarget.ListOf(GoTarget.Anything)),
        ("alias", GoTarget.Text),
    ]);

    private static readonly GoStruct Lock = new("v2", "Lock",
    [
        ("generated", GoTarget.Time), ("digest", GoTarget.Text), ("dependencies", GoTarget.ListOf(Dependency)),
    ]);

    private static readonly GoStruct Metadata = new("v2", "Metadata",
    [
        ("name", GoTarget.Text), ("home", GoTarget.Text), ("sources", GoTarget.Texts), ("version", GoTarget.Text),
        ("description", GoTarget.Text), ("keywords", GoTarget.Texts), ("maintainers", GoTarget.ListOf(Maintainer)),
        ("icon", GoTarget.Text), ("apiVersion", GoTarget.Text), ("condition", GoTarget.Text), ("tags", GoTarget.Text),
        ("appVersion", GoTarget.Text), ("deprecated", GoTarget.Flag), ("annotations", GoTarget.MapOf(GoTarget.Text)),
        ("kubeVersion", GoTarget.Text), ("dependencies", GoTarget.ListOf(Dependency)), ("type", GoTarget.Text),
    ]);

    private static readonly GoStruct ChartBase = new("loader", "chartBase", [("apiVersion", GoTarget.Text)]);

    /// <summary>The apiVersion alone, which tells how to read the rest; empty when there is none.</summary>
    /// <exception cref="Yaml.YamlException">It is not YAML, or the field has the wrong type; the message is Helm's.</exception>
    public static string DecodeApiVersion(string text) => Text(GoDecoder.Decode(text, ChartBase), "apiVersion");

    /// <summary>The fields of Chart.yaml by their names.</summary>
    /// <exception cref="Yaml.YamlException">It is not YAML, or a field has the wrong type; the message is Helm's.</exception>
    public static GoMap DecodeMetadata(string text, bool strict = false) => GoDecoder.Decode(text, Metadata, strict);

    /// <summary>A lock file.</summary>
    /// <exception cref="Yaml.YamlException">It is not YAML, or a field has the wrong type; the message is Helm's.</exception>
    public static ChartLock DecodeLock(string text)
    {
        var fields = GoDecoder.Decode(text, Lock);
        return new ChartLock(fields.Get("generated") as DateTimeOffset?, Text(fields, "digest"), [.. Dependencies(fields).OfType<ChartDependency>()]);
    }

    /// <summary>The metadata that the fields of Chart.yaml make, as they are; null items are left out.</summary>
    public static ChartMetadata ToMetadata(GoMap fields) => new()
    {
        Name = Text(fields, "name"),
        Home = Text(fields, "home"),
        Sources = Texts(fields, "sources"),
        Version = Text(fields, "version"),
        Description = Text(fields, "description"),
        Keywords = Texts(fields, "keywords"),
        Maintainers = [.. Maintainers(fields).OfType<ChartMaintainer>()],
        Icon = Text(fields, "icon"),
        ApiVersion = Text(fields, "apiVersion"),
        Condition = Text(fields, "condition"),
        Tags = Text(fields, "tags"),
        AppVersion = Text(fields, "appVersion"),
        Deprecated = fields.Get("deprecated") is true,
        Annotations = (fields.Get("annotations") as GoMap ?? []).ToDictionary(entry => entry.Key, entry => entry.Value as string ?? ""),
        KubeVersion = Text(fields, "kubeVersion"),
        Dependencies = [.. Dependencies(fields).OfType<ChartDependency>()],
        Type = Text(fields, "type"),
    };

    /// <summary>The maintainers; null where the list has an empty item.</summary>
    public static IEnumerable<ChartMaintainer?> Maintainers(GoMap fields)
        => Items(fields, "maintainers").Select(item => item is GoMap map
            ? new ChartMaintainer(Text(map, "name"), Text(map, "email"), Text(map, "url"))
            : null);

    /// <summary>The dependencies; null where the list has an empty item.</summary>
    public static IEnumerable<ChartDependency?> Dependencies(GoMap fields)
        => Items(fields, "dependencies").Select(item => item is GoMap map
            ? new ChartDependency
            {
                Name = Text(map, "name"),
                Version = Text(map, "version"),
                Repository = Text(map, "repository"),
                Condition = Text(map, "condition"),
                Tags = Texts(map, "tags"),
                Enabled = map.Get("enabled") is true,
                ImportValues = Items(map, "import-values"),
                Alias = Text(map, "alias"),
            }
            : null);

    private static string Text(GoMap fields, string name) => fields.Get(name) as string ?? "";

    private static GoList Items(GoMap fields, string name) => fields.Get(name) as GoList ?? [];

    private static IReadOnlyList<string> Texts(GoMap fields, string name) => [.. Items(fields, name).Select(item => item as string ?? "")];
}
