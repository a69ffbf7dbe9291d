namespace BuildTasks.Helm.Schema;

/// <summary>One version of JSON Schema: its keywords' identity, where its subschemas are, and its vocabularies.</summary>
internal sealed class Draft
{
    private static readonly string[] Places4 =
    [
        "definitions/*", "not", "allOf/[]", "anyOf/[]", "oneOf/[]", "properties/*", "additionalProperties", "patternProperties/*",
        "items", "items/[]", "additionalItems", "dependencies/*",
    ];

    private static readonly string[] Places6 = [.. Places4, "propertyNames", "contains"];
    private static readonly string[] Places7 = [.. Places6, "if", "then", "else"];

    private static readonly string[] Places2019 =
    [
        .. Places7, "$defs/*", "dependentSchemas/*", "unevaluatedProperties", "unevaluatedItems", "contentSchema",
    ];

    public static readonly Draft Draft4 = new(4, "http://json-schema.org/draft-04/schema", "id", Places4);
    public static readonly Draft Draft6 = new(6, "http://json-schema.org/draft-06/schema", "$id", Places6);
    public static readonly Draft Draft7 = new(7, "http://json-schema.org/draft-07/schema", "$id", Places7);

    public static readonly Draft Draft2019 = new(2019, "https://json-schema.org/draft/2019-09/schema", "$id", Places2019)
    {
        Vocabularies = ["core", "applicator", "validation", "meta-data", "format", "content"],
        DefaultVocabularies = ["core", "applicator", "validation"],
    };

    public static readonly Draft Draft2020 = new(2020, "https://json-schema.org/draft/2020-12/schema", "$id", [.. Places2019, "prefixItems/[]"])
    {
        Vocabularies = ["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content"],
        DefaultVocabularies = ["core", "applicator", "unevaluated", "validation"],
    };

    private static readonly Draft[] All = [Draft4, Draft6, Draft7, Draft2019, Draft2020];

    private Draft(int version, string url, string idKeyword, string[] places)
    {
        Version = version;
        Url = url;
        IdKeyword = idKeyword;
        SubschemaPlaces = [.. places.Select(place => place.Split('/'))];
    }

    /// <summary>The draft's number or year.</summary>
    public int Version { get; }

    public string Url { get; }

    public string IdKeyword { get; }

    /// <summary>Where keywords hold subschemas: a keyword, then <c>*</c> for every member or <c>[]</c> for every item.</summary>
    public IReadOnlyList<string[]> SubschemaPlaces { get; }

    /// <summary>The vocabularies of the draft; empty before 2019-09.</summary>
    public IReadOnlyList<string> Vocabularies { get; private init; } = [];

    /// <summary>The vocabularies that constrain instances when the metaschema does not say otherwise.</summary>
    public IReadOnlyList<string> DefaultVocabularies { get; private init; } = [];

    public string VocabularyPrefix => BaseUrl + "vocab/";

    private string BaseUrl => Url[..^"schema".Length];

    /// <summary>The draft that <c>$schema</c> names; null when it names some other metaschema.</summary>
    public static Draft? FromUrl(string url)
    {
        (string bare, string fragment) = UrlReference.SplitFragment(url);
        if (fragment.Length > 0)
        {
            return null;
        }

        string name = WithoutScheme(bare);
        return name == "json-schema.org/schema" ? Draft2020 : Array.Find(All, draft => WithoutScheme(draft.Url) == name);
    }

    /// <exception cref="SchemaException">There is no such draft.</exception>
    public static Draft FromVersion(int version)
        => Array.Find(All, draft => draft.Version == version)
            ?? throw new SchemaException($"draft {version} is not supported; use 4, 6, 7, 2019 or 2020");

    public string MetaschemaUrl(string vocabulary) => BaseUrl + "meta/" + vocabulary;

    /// <summary>The identifier of a schema, without fragment; empty when it has none.</summary>
    public string IdOf(JsonObject schema)
    {
        // Up to draft 7 everything beside $ref is ignored.
        if ((Version < 2019 && schema.Has("$ref")) || schema.Find(IdKeyword) is not JsonString id)
        {
            return string.Empty;
        }

        return id.Value.Split('#', 2)[0];
    }

    private static string WithoutScheme(string url)
    {
        int colon = url.IndexOf("://", StringComparison.Ordinal);
        return colon > 0 && url[..colon] is ("http" or "https") ? url[(colon + 3)..] : url;
    }
}
