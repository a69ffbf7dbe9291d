namespace BuildTasks.Helm.Schema;

/// <summary>
/// A chart's <c>values.schema.json</c>: JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12, with Helm's decisions and words.
/// Immutable; one schema can validate in parallel.
/// </summary>
public sealed class ValuesSchema
{
    private const string Url = "file:///values.schema.json";

    private readonly SchemaNode root;

    private ValuesSchema(SchemaNode root) => this.root = root;

    /// <summary>Reads and checks a schema.</summary>
    /// <param name="json">The bytes of <c>values.schema.json</c>.</param>
    /// <param name="options">What the schema may use; null for nothing beyond itself.</param>
    /// <exception cref="SchemaException">The text is no JSON, no valid schema, or refers to something that cannot be had.</exception>
    public static ValuesSchema Parse(ReadOnlyMemory<byte> json, ValuesSchemaOptions? options = null)
    {
        options ??= new ValuesSchemaOptions();
        JsonValue schema = SchemaLoader.Parse(json);
        options.WhenParsed?.Invoke();
        return Compile(schema, options);
    }

    internal static ValuesSchema Compile(JsonValue schema, ValuesSchemaOptions options)
    {
        SchemaCompiler compiler = new(new SchemaLoader(options).Load, Draft.FromVersion(options.DefaultDraft), assertFormat: false);
        compiler.Documents.Add(Url, schema);
        return new ValuesSchema(compiler.Compile(Url));
    }

    /// <summary>Validates the coalesced values of a chart.</summary>
    /// <param name="values">Go values: maps, lists, numbers, strings, booleans and null.</param>
    public SchemaReport Validate(object? values) => Validate(GoValueReader.Read(values));

    internal SchemaReport Validate(JsonValue values)
        => new(Evaluation.Run(root, values, new EvaluationRun())?.AtRoot() ?? []);
}
