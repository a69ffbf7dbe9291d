using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint;

/// <summary>The objects in a manifest of kind List. Go's message names the types by how Helm declares them in place.</summary>
internal static class ListItems
{
    private const string MetadataType = "struct { Annotations map[string]string }";

    private static readonly GoStruct Metadata = GoStruct.Anonymous(MetadataType, [("Annotations", GoTarget.MapOf(GoTarget.Text))]);

    private static readonly GoStruct Item = GoStruct.Anonymous($"struct {{ Metadata {MetadataType} }}", [("Metadata", Metadata)]);

    private static readonly GoSlice Items = new(Item) { TypeName = "[]" + Item.TypeName };

    private static readonly GoStruct List = GoStruct.Anonymous($"struct {{ Items []{Item.TypeName} }}", [("Items", Items)]);

    /// <summary>The annotations of each item of the first document.</summary>
    /// <exception cref="Yaml.YamlException">The text is no YAML, or annotations are not texts.</exception>
    public static IEnumerable<GoMap> Of(string text)
        => (GoDecoder.Decode(text, List).Get("Items") as GoList ?? [])
            .OfType<GoMap>()
            .Select(item => (item.Get("Metadata") as GoMap)?.Get("Annotations") as GoMap ?? []);
}
