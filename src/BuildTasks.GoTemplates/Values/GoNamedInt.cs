namespace BuildTasks.GoTemplates;

/// <summary>A Go int with a type of its own and a <c>String</c> method, such as <c>time.Month</c>.</summary>
internal sealed class GoNamedInt(GoType type, long value, string text) : GoValue, IEquatable<GoNamedInt>
{
    public long Value { get; } = value;

    public override GoType Type { get; } = type;

    public override string StringMethod() => text;

    public override TemplateFunction? FindMethod(string name) =>
        name == "String" ? TemplateFunction.Create(name, () => text) : null;

    public bool Equals(GoNamedInt? other) => other is not null && Value == other.Value && Type == other.Type;

    public override bool Equals(object? obj) => Equals(obj as GoNamedInt);

    public override int GetHashCode() => HashCode.Combine(Value, Type);
}
