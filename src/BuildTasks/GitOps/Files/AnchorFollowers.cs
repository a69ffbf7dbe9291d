using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>Finds what else changes with an anchored version: aliases that are no <c>targetRevision</c>, such as an image's tag.</summary>
internal static class AnchorFollowers
{
    public static IEnumerable<(int Line, string Message)> Of(YamlText yaml, YamlScalar version)
        => version.Anchor is null
            ? []
            : yaml.Documents.SelectMany(Entries)
                .Where(entry => entry.Value is YamlAlias alias && alias.Resolved == version && NameOf(entry) != "targetRevision")
                .Select(entry => (entry.Value.Line, $"'{NameOf(entry)}' follows the version through *{version.Anchor}"));

    private static string NameOf(YamlEntry entry) => (entry.Key.Resolved as YamlScalar)?.Value ?? "?";

    private static IEnumerable<YamlEntry> Entries(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Entries(entry.Value).Prepend(entry)),
        YamlSequence sequence => sequence.Items.SelectMany(Entries),
        _ => [],
    };
}
