using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>A Go struct that is nothing but its fields.</summary>
internal sealed class StructFields(GoType type, IReadOnlyList<KeyValuePair<string, object?>> fields) : GoObject
{
    public override GoType Type => type;

    public override IReadOnlyList<KeyValuePair<string, object?>> Fields => fields;
}
