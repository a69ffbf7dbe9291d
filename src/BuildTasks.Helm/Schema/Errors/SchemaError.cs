namespace BuildTasks.Helm.Schema;

/// <summary>One complaint about a value, with the complaints that led to it.</summary>
public sealed class SchemaError
{
    /// <summary>Stands for any error where only the outcome counts.</summary>
    internal static readonly SchemaError Unread = new(path: null, string.Empty, []);

    private readonly InstancePath? path;

    internal SchemaError(InstancePath? path, string message, IReadOnlyList<SchemaError> causes)
    {
        this.path = path;
        Message = message;
        Causes = causes;
    }

    /// <summary>The value, as a JSON pointer into the values, such as <c>/image/tag</c>; empty for the values as a whole.</summary>
    public string Pointer => InstancePath.ToPointer(path);

    /// <summary>What is wrong, such as <c>got string, want integer</c>.</summary>
    public string Message { get; }

    /// <summary>The errors of subschemas that led to this one.</summary>
    public IReadOnlyList<SchemaError> Causes { get; }

    /// <summary>Several errors of one schema on one value.</summary>
    internal bool IsGroup { get; init; }

    /// <summary>The error of a reference, which is not shown when it has a single cause.</summary>
    internal bool IsReference { get; init; }

    /// <summary>The errors to show for an instance: those of its group, or this one alone.</summary>
    internal IReadOnlyList<SchemaError> AtRoot() => IsGroup ? Causes : [this];
}
