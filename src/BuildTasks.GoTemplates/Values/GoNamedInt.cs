namespace BuildTasks.GoTemplates;

/// <summary>A Go int with a type of its own whose <c>String</c> method has names for some numbers, such as <c>time.Month</c>.</summary>
/// <param name="type">The type.</param>
/// <param name="value">The number.</param>
/// <param name="names">The names.</param>
/// <param name="first">The number that the first name belongs to.</param>
internal sealed class GoNamedInt(GoType type, long value, string[] names, int first) : GoValue, IEquatable<GoNamedInt>
{
    public long Value { get; } = value;

    public override GoType Type { get; } = type;

    public override string StringMethod()
        => Value >= first && Value < first + names.Length
            ? names[Value - first]
            : $"%!{Type.Name[(Type.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]}({Value})";

    public override TemplateFunction? FindMethod(string name) =>
        name == "String" ? TemplateFunction.Create(name, StringMethod) : null;

    /// <summary>Another number of the same type.</summary>
    public GoNamedInt With(long number) => new(Type, number, names, first);

    public bool Equals(GoNamedInt? other) => other is not null && Value == other.Value && Type == other.Type;

    public override bool Equals(object? obj) => Equals(obj as GoNamedInt);

    public override int GetHashCode() => HashCode.Combine(Value, Type);
}
