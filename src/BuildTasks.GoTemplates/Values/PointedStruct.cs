namespace BuildTasks.GoTemplates;

/// <summary>The struct behind a pointer.</summary>
internal sealed class PointedStruct(GoObject pointer) : GoObject
{
    public override GoType Type { get; } = GoType.Struct(pointer.Type.Name.TrimStart('*'));

    public override IReadOnlyList<KeyValuePair<string, object?>> Fields => pointer.Fields;

    public override IReadOnlyList<KeyValuePair<string, object?>> PrintedFields => pointer.PrintedFields;

    public override string? StringMethod() => pointer.StringMethod();

    public override TemplateFunction? FindMethod(string name) => pointer.FindMethod(name);
}
