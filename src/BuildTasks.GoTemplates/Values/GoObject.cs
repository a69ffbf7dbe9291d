namespace BuildTasks.GoTemplates;

/// <summary>A Go struct, or a pointer to one.</summary>
public abstract class GoObject : GoValue
{
    /// <summary>The exported fields in the order of their declaration, which <c>%v</c> prints.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, object?>> Fields => [];

    /// <summary>The value of an exported field.</summary>
    public virtual bool TryGetField(string name, out object? value)
    {
        foreach (var field in Fields)
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
