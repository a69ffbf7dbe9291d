namespace BuildTasks.GoTemplates;

/// <summary>A nil pointer inside a struct, which is printed with its type.</summary>
internal sealed class NilPointer(string type) : GoValue
{
    public override GoType Type { get; } = GoType.Pointer(type);
}
