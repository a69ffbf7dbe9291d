using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BuildTasks.Oci;

/// <summary>
/// The index.json of an image layout. Entries of other tools, and members this code does not know, are kept as they are.
/// </summary>
internal sealed class ImageIndex
{
    /// <summary>The annotation that names an entry (OCI image specification, "Annotations").</summary>
    private const string NameAnnotation = "org.opencontainers.image.ref.name";

    private readonly JsonObject root;

    private ImageIndex(JsonObject root) => this.root = root;

    /// <summary>An index without entries.</summary>
    public static ImageIndex Empty => new(new JsonObject { ["schemaVersion"] = 2, ["mediaType"] = MediaTypes.ImageIndex, ["manifests"] = new JsonArray() });

    private JsonArray Entries => (JsonArray)root["manifests"]!;

    /// <summary>Reads an index; throws <see cref="JsonException"/> when it is none.</summary>
    public static ImageIndex Parse(ReadOnlySpan<byte> content)
        => JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject root
            && root["manifests"] is JsonArray manifests && manifests.All(entry => entry is JsonObject)
            ? new ImageIndex(root)
            : throw new JsonException("It has no list of manifests.");

    /// <summary>The entry with that name; null when there is none.</summary>
    /// <exception cref="BuildTaskException">The entry is there and names nothing that can be read; it must not be taken for a free name.</exception>
    public OciDescriptor? Find(string name)
        => Entries.FirstOrDefault(entry => NameOf(entry) == name) is not { } found ? null
            : Descriptor(found) ?? throw new BuildTaskException(
                $"The image layout's entry '{name}' has no media type, sha256 digest and size, so it cannot be read. "
                + "Remove the entry from index.json, or choose another folder.");

    /// <summary>An entry with that digest; null when there is none.</summary>
    public OciDescriptor? Find(Digest digest) => Entries.Select(Descriptor).FirstOrDefault(descriptor => descriptor?.Digest == digest);

    /// <summary>This index with <paramref name="name"/> naming <paramref name="descriptor"/>; entries stay sorted by name.</summary>
    public ImageIndex With(string name, OciDescriptor descriptor)
    {
        JsonObject copy = (JsonObject)root.DeepClone();
        JsonObject added = new()
        {
            ["mediaType"] = descriptor.MediaType,
            ["digest"] = descriptor.Digest.ToString(),
            ["size"] = descriptor.Size,
            ["annotations"] = new JsonObject { [NameAnnotation] = name },
        };
        IEnumerable<JsonNode?> others = Entries.Where(entry => NameOf(entry) != name).Select(entry => entry!.DeepClone());
        copy["manifests"] = new JsonArray([.. others.Append(added).OrderBy(NameOf, StringComparer.Ordinal)]);
        return new ImageIndex(copy);
    }

    public byte[] ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();

        // The file is read by no browser: media types keep their plus.
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            root.WriteTo(writer);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static string? NameOf(JsonNode? entry)
        => entry is JsonObject
            && entry["annotations"] is JsonObject annotations
            && annotations[NameAnnotation] is JsonValue value && value.TryGetValue(out string? name)
            ? name
            : null;

    private static OciDescriptor? Descriptor(JsonNode? entry)
        => entry is JsonObject
            && entry["mediaType"] is JsonValue type && type.TryGetValue(out string? mediaType)
            && entry["digest"] is JsonValue text && text.TryGetValue(out string? hex) && Digest.TryParse(hex, out Digest? digest)
            && entry["size"] is JsonValue length && length.TryGetValue(out long size)
            ? new OciDescriptor(mediaType, digest, size)
            : null;
}
