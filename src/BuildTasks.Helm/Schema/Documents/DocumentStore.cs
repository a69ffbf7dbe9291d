namespace BuildTasks.Helm.Schema;

/// <summary>The documents of one schema: loaded once, by URL, and checked against their metaschemas.</summary>
internal sealed class DocumentStore(Func<string, JsonValue> load, Draft defaultDraft)
{
    private readonly Dictionary<string, JsonValue> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDocument> documents = new(StringComparer.Ordinal);

    public void Add(string url, JsonValue value) => values[url] = value;

    /// <summary>The document at a URL.</summary>
    /// <exception cref="SchemaException">It cannot be loaded, or is no valid schema.</exception>
    public SchemaDocument Open(string url)
    {
        if (documents.TryGetValue(url, out SchemaDocument? document))
        {
            return document;
        }

        JsonValue value = Load(url);
        document = new SchemaDocument(url, value);
        new ResourceCollector(document, this).Collect(value, url, string.Empty, new Dialect(defaultDraft, Vocabularies: null));
        if (value is not (JsonObject or JsonBoolean))
        {
            document.Add(new SchemaResource(string.Empty, url, new Dialect(defaultDraft, Vocabularies: null)), value);
        }

        if (!Metaschemas.IsOfficial(url))
        {
            Metaschemas.Check(document, string.Empty, value);
        }

        documents[url] = document;
        return document;
    }

    /// <summary>Makes sure that a place, which a reference may have pointed to, is a valid schema.</summary>
    public SchemaDocument OpenSchema(SchemaPlace place)
    {
        SchemaDocument document = Open(place.Url);
        if (document.IsSchema(place.Pointer))
        {
            return document;
        }

        JsonValue value = document.Find(place.Pointer);
        SchemaResource resource = document.ResourceOf(place.Pointer);
        new ResourceCollector(document, this).Collect(value, resource.Id, place.Pointer, resource.Dialect);
        if (!Metaschemas.IsOfficial(place.Url))
        {
            Metaschemas.Check(document, place.Pointer, value);
        }

        return document;
    }

    /// <summary>The draft that a schema is written in, found through its metaschema's metaschema where it is not a known one.</summary>
    public Draft DraftOf(SchemaPlace place, JsonValue schema, Draft fallback)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (schema is JsonObject map && map.Find("$schema") is JsonString name)
        {
            if (Draft.FromUrl(name.Value) is { } draft)
            {
                return draft;
            }

            string url = name.Value.Split('#', 2)[0];
            if (UrlFormats.CheckReference(url) is { } error)
            {
                throw new SchemaException($"invalid $schema in {Quoted.Double(place.ToString())}: {error}");
            }

            if (place.Pointer.Length == 0 && url == place.Url)
            {
                throw new SchemaException($"draft {Quoted.Double(url)} is not supported");
            }

            if (!seen.Add(url))
            {
                throw new SchemaException($"cycle in resolving $schema in {Quoted.Double(url)}");
            }

            schema = Load(url);
            place = new SchemaPlace(url, string.Empty);
        }

        return fallback;
    }

    /// <summary>The vocabularies that a schema's metaschema requires; null for the draft's default.</summary>
    /// <exception cref="SchemaException">A required vocabulary is unknown.</exception>
    public IReadOnlyList<string>? VocabulariesOf(JsonObject schema, Draft draft)
    {
        if (schema.Find("$schema") is not JsonString name || Draft.FromUrl(name.Value) is not null || draft.Version < 2019)
        {
            return null;
        }

        string url = name.Value.Split('#', 2)[0];
        if (Load(url) is not JsonObject metaschema || metaschema.Find("$vocabulary") is not JsonObject declared)
        {
            return null;
        }

        List<string> vocabularies = [];
        foreach (string vocabulary in declared.Names.Where(vocabulary => declared.Find(vocabulary) == JsonBoolean.True))
        {
            string known = vocabulary.StartsWith(draft.VocabularyPrefix, StringComparison.Ordinal)
                ? vocabulary[draft.VocabularyPrefix.Length..]
                : string.Empty;
            if (!draft.Vocabularies.Contains(known))
            {
                throw new SchemaException($"unsupported vocabulary {Quoted.Double(vocabulary)} in {Quoted.Double(url)}");
            }

            vocabularies.Add(known);
        }

        if (!vocabularies.Contains("core"))
        {
            vocabularies.Add("core");
        }

        return vocabularies;
    }

    private JsonValue Load(string url)
    {
        if (!values.TryGetValue(url, out JsonValue? value))
        {
            value = Metaschemas.Find(url) ?? load(url);
            values[url] = value;
        }

        return value;
    }
}
