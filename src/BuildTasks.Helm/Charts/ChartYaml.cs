using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>Chart.yaml, requirements.yaml and the lock files, decoded but not yet checked.</summary>
internal static class ChartYaml
{
    private const string ZeroTime = "0001-01-01T00:00:00Z";

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
    /// <exception cref="YamlException">It is not YAML, or the field has the wrong type; the message is Helm's.</exception>
    public static string DecodeApiVersion(string text) => Text(GoDecoder.Decode(text, ChartBase), "apiVersion");

    /// <summary>The fields of Chart.yaml by their names.</summary>
    /// <exception cref="YamlException">It is not YAML, or a field has the wrong type; the message is Helm's.</exception>
    public static GoMap DecodeMetadata(string text, bool strict = false) => GoDecoder.Decode(text, Metadata, strict);

    /// <summary>A lock file; null when it says nothing.</summary>
    /// <exception cref="YamlException">It is not YAML, or a field has the wrong type; the message is Helm's.</exception>
    public static ChartLock? DecodeLock(string text)
    {
        if (GoYaml.ParseExact(text) is null)
        {
            return null;
        }

        GoMap fields = GoDecoder.Decode(text, Lock);
        return new ChartLock(
            GoDecoder.ParseTime(fields.Get("generated") as string),
            Text(fields, "digest"),
            [.. Dependencies(fields).OfType<ChartDependency>()]);
    }

    /// <summary>A lock file as Helm writes it again into a package.</summary>
    public static string RewriteLock(string text)
    {
        GoMap fields = GoDecoder.Decode(text, Lock);
        return GoYaml.Write(new GoMap(
        [
            new("dependencies", fields.Get("dependencies") is GoList list ? new GoList(list.OfType<GoMap>().Select(WithRequiredFields)) : null),
            new("digest", Text(fields, "digest")),
            new("generated", TrimFraction(fields.Get("generated") as string ?? ZeroTime)),
        ]));
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
        Annotations = fields.Get("annotations") is GoMap annotations
            ? annotations.ToDictionary(entry => entry.Key, entry => entry.Value as string ?? "")
            : ChartMetadata.NoAnnotations,
        KubeVersion = Text(fields, "kubeVersion"),
        Dependencies = fields.Get("dependencies") is GoList ? [.. Dependencies(fields).OfType<ChartDependency>()] : ChartMetadata.NoDependencies,
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

    private static GoMap WithRequiredFields(GoMap dependency)
        => new(dependency.Where(entry => entry.Value is not ("" or false or GoList { Count: 0 }))
            .Prepend(new("repository", ""))
            .Prepend(new("name", "")));

    // Go's RFC3339Nano writes no zeros at the end of a fraction.
    private static string TrimFraction(string time)
    {
        int point = time.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return time;
        }

        int end = time.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') + point + 1;
        return time[..end].TrimEnd('0').TrimEnd('.') + time[end..];
    }

    private static string Text(GoMap fields, string name) => fields.Get(name) as string ?? "";

    private static GoList Items(GoMap fields, string name) => fields.Get(name) as GoList ?? [];

    private static IReadOnlyList<string> Texts(GoMap fields, string name) => [.. Items(fields, name).Select(item => item as string ?? "")];
}
