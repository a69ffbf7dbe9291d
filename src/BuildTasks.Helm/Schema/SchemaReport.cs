namespace BuildTasks.Helm.Schema;

/// <summary>What a schema says about values.</summary>
public sealed class SchemaReport
{
    internal SchemaReport(IReadOnlyList<SchemaError> errors) => Errors = errors;

    /// <summary>The errors, in Helm's order; where Helm's order changes from run to run, by the names of properties.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }

    /// <summary>True when there are no errors.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The errors as Helm prints them below the chart's name: a line each, and an empty line at the end.</summary>
    public string ToHelmText() => ErrorText.Format(Errors) + "\n";
}
