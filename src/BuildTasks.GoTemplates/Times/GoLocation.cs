namespace BuildTasks.GoTemplates.Times;

/// <summary>What templates see of a zone: Go's <c>*time.Location</c>, its table of transitions left out.</summary>
/// <param name="name">The zone's name.</param>
/// <param name="isField">Whether it is the field of a time, whose methods Go's printing cannot reach.</param>
internal sealed class GoLocation(string name, bool isField) : GoObject
{
    private static readonly GoType LocationType = GoType.Pointer("*time.Location");
    private static readonly GoType Zones = GoType.SliceOf(GoType.Struct("time.zone"));
    private static readonly GoType Transitions = GoType.SliceOf(GoType.Struct("time.zoneTrans"));

    public override GoType Type => LocationType;

    public override IReadOnlyList<KeyValuePair<string, object?>> PrintedFields =>
    [
        new("name", name),
        new("zone", GoList.Nil(Zones)),
        new("tx", GoList.Nil(Transitions)),
        new("extend", ""),
        new("cacheStart", 0L),
        new("cacheEnd", 0L),
        new("cacheZone", new NilPointer("*time.zone")),
    ];

    public override string? StringMethod() => isField ? null : name;

    public override TemplateFunction? FindMethod(string method)
        => method == "String" ? TemplateFunction.Create(method, () => name) : null;
}
