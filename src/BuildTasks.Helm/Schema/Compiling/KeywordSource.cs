using System.Globalization;

namespace BuildTasks.Helm.Schema;

/// <summary>The keywords of one schema object, as the compiler reads them.</summary>
internal sealed class KeywordSource(SchemaCompiler compiler, SchemaDocument document, SchemaResource resource, SchemaPlace place, JsonObject schema)
{
    public int Version => resource.Dialect.Draft.Version;

    public bool AssertsFormat => compiler.AssertFormat || Version < 2019
        || resource.Dialect.Has(Version == 2019 ? "format" : "format-assertion");

    public bool Has(string vocabulary) => resource.Dialect.Has(vocabulary);

    public JsonValue? Value(string keyword) => schema.Find(keyword);

    public string? Text(string keyword) => (schema.Find(keyword) as JsonString)?.Value;

    public bool Flag(string keyword) => schema.Find(keyword) == JsonBoolean.True;

    public ExactDecimal? Number(string keyword) => (schema.Find(keyword) as JsonNumber)?.Exact;

    public int? Count(string keyword) => Number(keyword)?.ToCount();

    public JsonObject? Map(string keyword) => schema.Find(keyword) as JsonObject;

    public JsonArray? List(string keyword) => schema.Find(keyword) as JsonArray;

    /// <summary>The strings of a list; null when there is no list.</summary>
    public IReadOnlyList<string>? Texts(string keyword) => List(keyword) is { } list ? Texts(list) : null;

    public static IReadOnlyList<string> Texts(JsonArray list) => [.. list.Items.OfType<JsonString>().Select(text => text.Value)];

    /// <summary>The schema that a keyword holds; null when the keyword is absent.</summary>
    public SchemaNode? Schema(string keyword) => schema.Has(keyword) ? compiler.Enqueue(place.Child(keyword)) : null;

    /// <summary>The schemas in a list; null when there is no list.</summary>
    public IReadOnlyList<SchemaNode>? Schemas(string keyword)
        => List(keyword) is { } list
            ? [.. Enumerable.Range(0, list.Items.Count).Select(index => Item(keyword, index))]
            : null;

    /// <summary>The schemas of a map's members; empty when there is no map.</summary>
    public IReadOnlyList<(string Name, SchemaNode Schema)> Members(string keyword)
        => Map(keyword) is { } map ? [.. map.Names.Select(name => (name, Member(keyword, name)))] : [];

    public SchemaNode Member(string keyword, string name) => compiler.Enqueue(place.Child(keyword).Child(name));

    /// <summary>The value of <c>additionalProperties</c> or <c>additionalItems</c>; null when it is absent.</summary>
    public Additional? Additional(string keyword) => schema.Find(keyword) switch
    {
        null => null,
        JsonBoolean allowed => new Additional(Schema: null, allowed.Value),
        _ => new Additional(Schema(keyword), Allowed: true),
    };

    /// <summary>The schema that a reference keyword points to; null when the keyword is absent.</summary>
    public SchemaNode? Target(string keyword) => Text(keyword) is { } reference ? compiler.Resolve(document, resource, reference) : null;

    /// <exception cref="SchemaException">The pattern is no regular expression.</exception>
    public SchemaPattern Pattern(string keyword, string source)
        => SchemaPattern.TryParse(source, out SchemaPattern? pattern, out string? error)
            ? pattern
            : throw new SchemaException($"invalid regex {Quoted.Double(source)} at {Quoted.Double(place.Child(keyword).ToString())}: {error}");

    private SchemaNode Item(string keyword, int index)
        => compiler.Enqueue(place.Child(keyword).Child(index.ToString(CultureInfo.InvariantCulture)));
}
