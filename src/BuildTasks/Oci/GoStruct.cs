using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Oci;

/// <summary>A struct as Go's json.Marshal writes it: members in their order of declaration.</summary>
/// <remarks>Manifests and config blobs are written by this road since their digests must be those of Helm's.</remarks>
internal sealed class GoStruct : GoObject
{
    private readonly List<KeyValuePair<string, object?>> members = [];

    public override GoType Type { get; } = GoType.Struct("struct");

    public override IReadOnlyList<KeyValuePair<string, object?>> Fields => members;

    /// <summary>Adds a member.</summary>
    public GoStruct Add(string name, object? value)
    {
        members.Add(new(name, value));
        return this;
    }

    /// <summary>Adds a member unless its value is Go's empty one: "omitempty".</summary>
    public GoStruct AddUnlessEmpty(string name, object? value)
        => value is null or "" or false or GoList { Count: 0 } or GoMap { Count: 0 } ? this : Add(name, value);

    public byte[] ToJson() => Encoding.UTF8.GetBytes(GoJson.Marshal(this));
}
