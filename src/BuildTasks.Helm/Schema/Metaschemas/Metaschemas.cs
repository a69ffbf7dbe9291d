using System.Collections.Concurrent;

namespace BuildTasks.Helm.Schema;

/// <summary>The metaschemas of the drafts, and the check of schemas against them.</summary>
internal static class Metaschemas
{
    private static readonly ConcurrentDictionary<string, SchemaNode> Compiled = new(StringComparer.Ordinal);

    /// <summary>True for the drafts' own metaschemas, which need no check.</summary>
    public static bool IsOfficial(string url)
        => url.StartsWith("http://json-schema.org/", StringComparison.Ordinal)
        || url.StartsWith("https://json-schema.org/", StringComparison.Ordinal);

    /// <summary>The metaschema at a URL; null when it is not one of the drafts'.</summary>
    public static JsonValue? Find(string url)
    {
        if (!IsOfficial(url))
        {
            return null;
        }

        string name = url[(url.IndexOf("org/", StringComparison.Ordinal) + 4)..];
        string path = name == "schema" ? "draft/2020-12/schema" : name;
        using Stream? resource = typeof(Metaschemas).Assembly.GetManifestResourceStream("metaschemas/" + path.Replace('/', '.') + ".json");
        if (resource is null)
        {
            return null;
        }

        using MemoryStream buffer = new();
        resource.CopyTo(buffer);
        return JsonText.Parse(buffer.ToArray());
    }

    /// <summary>Checks a schema against the metaschema of its dialect; embedded resources against that of their own.</summary>
    /// <exception cref="SchemaException">It is not valid; the message lists the errors.</exception>
    public static void Check(SchemaDocument document, string pointer, JsonValue value)
    {
        SchemaNode metaschema = For(document.ResourceOf(pointer).Dialect);
        SchemaError? error = Evaluation.Run(metaschema, value, new EvaluationRun { Metaschema = metaschema, Checked = document });
        if (error is not null)
        {
            string place = new SchemaPlace(document.Url, pointer).ToString();
            string problem = $"jsonschema validation failed with {Quoted.Single(metaschema.Location)}\n{ErrorText.Format(error.AtRoot())}";
            throw new SchemaException($"{Quoted.Double(place)} is not valid against metaschema: {problem}");
        }
    }

    /// <summary>The metaschema of a dialect, compiled.</summary>
    public static SchemaNode For(Dialect dialect)
    {
        if (dialect.Vocabularies is null)
        {
            return Compile(dialect.Draft.Url);
        }

        IEnumerable<SchemaNode> vocabularies = dialect.Vocabularies.Select(vocabulary => Compile(dialect.Draft.MetaschemaUrl(vocabulary)));
        return SchemaNode.Combine("urn:mem:metaschema", dialect.Draft, [.. vocabularies]);
    }

    private static SchemaNode Compile(string url)
        => Compiled.GetOrAdd(url, static key => new SchemaCompiler(NoLoad, Draft.Draft2020, assertFormat: true).Compile(key));

    private static JsonValue NoLoad(string url) => throw new SchemaException($"failing loading {Quoted.Double(url)}: no such metaschema");
}
