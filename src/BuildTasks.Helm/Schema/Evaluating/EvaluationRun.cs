namespace BuildTasks.Helm.Schema;

/// <summary>What all evaluations of one validation share.</summary>
internal sealed class EvaluationRun
{
    /// <summary>Evaluations before a validation is given up: schemas can multiply their work without end.</summary>
    public const int MaxSteps = 3_000_000;

    private int steps;

    /// <summary>When a schema is checked: the metaschema it is checked against.</summary>
    public SchemaNode? Metaschema { get; init; }

    /// <summary>When a schema is checked: its document, whose embedded resources follow their own metaschemas.</summary>
    public SchemaDocument? Checked { get; init; }

    /// <exception cref="SchemaException">The validation takes too many steps.</exception>
    public void Step()
    {
        steps++;
        if (steps > MaxSteps)
        {
            throw new SchemaException(
                $"unable to validate schema: more than {EnglishNumber.Format(MaxSteps)} steps; simplify the schema's nested anyOf, oneOf and allOf");
        }
    }

    /// <summary>The schema to use instead, where a metaschema meets an embedded resource of another dialect.</summary>
    public SchemaNode Substitute(SchemaNode schema, JsonValue value)
        => Checked is not null && ReferenceEquals(schema, Metaschema) && Checked.FindByValue(value) is { } resource
            ? Metaschemas.For(resource.Dialect)
            : schema;
}
