namespace BuildTasks.GoTemplates;

/// <summary>A Go struct, or a pointer to one.</summary>
public abstract class GoObject : GoValue
{
    /// <summary>The exported fields in the order of their declaration, which become members in JSON and YAML.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, object?>> Fields => [];

    /// <summary>The fields that are printed: the exported ones and those that templates cannot reach otherwise.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, object?>> PrintedFields => Fields;

    /// <summary>The struct itself where this is a pointer to it; templates print and name what is behind a pointer.</summary>
    internal GoObject Pointed => Type.Kind == GoKind.Ptr ? new PointedStruct(this) : this;

    /// <summary>What copystructure makes of the value: only fields that are exported keep their values.</summary>
    internal virtual GoObject ExportedCopy() => this;

    /// <summary>The value of an exported field.</summary>
    public virtual bool TryGetField(string name, out object? value)
    {
        foreach (KeyValuePair<string, object?> field in Fields)
        {
            if (field.Key == name)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
