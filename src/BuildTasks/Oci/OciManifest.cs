using System.Text.Json;
using BuildTasks.GoTemplates;

namespace BuildTasks.Oci;

/// <summary>An image manifest: a config blob, layers and annotations.</summary>
internal sealed record OciManifest(OciDescriptor Config, IReadOnlyList<OciDescriptor> Layers, IReadOnlyDictionary<string, string> Annotations)
{
    /// <summary>
    /// The manifest's bytes as Go's json.Marshal writes them for Helm: no mediaType member, annotations sorted, HTML characters escaped.
    /// Equal charts then have equal manifest digests, whoever pushed them.
    /// </summary>
    public byte[] ToBytes() => new GoStruct()
        .Add("schemaVersion", 2)
        .Add("config", ToStruct(Config))
        .Add("layers", new GoList(Layers.Select(ToStruct)))
        .Add("annotations", new GoMap(Annotations.Select(annotation => KeyValuePair.Create(annotation.Key, (object?)annotation.Value))))
        .ToJson();

    /// <summary>Reads a manifest; null when <paramref name="bytes"/> is something else, such as an index of images.</summary>
    public static OciManifest? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("config", out JsonElement config)
                && TryReadDescriptor(config) is { } configDescriptor
                && root.TryGetProperty("layers", out JsonElement layers)
                && layers.ValueKind == JsonValueKind.Array
                && layers.EnumerateArray().Select(TryReadDescriptor).ToList() is var all
                && !all.Contains(null)
                ? new OciManifest(configDescriptor, all!, ReadAnnotations(root))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a descriptor; null when <paramref name="element"/> is none.</summary>
    public static OciDescriptor? TryReadDescriptor(JsonElement element)
        => element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("mediaType", out JsonElement mediaType) && mediaType.ValueKind == JsonValueKind.String
            && element.TryGetProperty("digest", out JsonElement text) && text.ValueKind == JsonValueKind.String
            && Digest.TryParse(text.GetString(), out Digest? digest)
            && element.TryGetProperty("size", out JsonElement size) && size.ValueKind == JsonValueKind.Number
            && size.TryGetInt64(out long bytes) && bytes >= 0
            ? new OciDescriptor(mediaType.GetString()!, digest, bytes)
            : null;

    private static Dictionary<string, string> ReadAnnotations(JsonElement root)
        => root.TryGetProperty("annotations", out JsonElement annotations) && annotations.ValueKind == JsonValueKind.Object
            ? annotations.EnumerateObject()
                .Where(annotation => annotation.Value.ValueKind == JsonValueKind.String)
                .DistinctBy(annotation => annotation.Name)
                .ToDictionary(annotation => annotation.Name, annotation => annotation.Value.GetString()!, StringComparer.Ordinal)
            : [];

    private static GoStruct ToStruct(OciDescriptor descriptor) => new GoStruct()
        .Add("mediaType", descriptor.MediaType)
        .Add("digest", descriptor.Digest.ToString())
        .Add("size", descriptor.Size);
}
