namespace BuildTasks.Helm.Schema;

/// <summary>The keywords, in the order in which they are evaluated: errors come in this order.</summary>
internal static class KeywordTable
{
    private sealed record Entry(int Since, string Vocabulary, Func<KeywordSource, IEnumerable<Keyword?>> Compile);

    private static readonly Entry[] Entries =
    [
        new(4, "validation", source => [CompileType(source)]),
        new(6, "validation", source => [source.Value("const") is { } wanted ? new ConstKeyword(wanted) : null]),
        new(4, "validation", source => [source.List("enum") is { } list ? new EnumKeyword(list.Items) : null]),
        new(4, "core", source => [CompileFormat(source)]),
        new(4, "core", source => [source.Target("$ref") is { } target ? new RefKeyword(target) : null]),

        new(4, "validation", source => [Limit(source, "minProperties", CountKeyword.Properties), Limit(source, "maxProperties", CountKeyword.Properties)]),
        new(4, "validation", source => [source.Texts("required") is { Count: > 0 } names ? new RequiredKeyword(names) : null]),
        new(4, "applicator", CompileDependencies),
        new(4, "applicator", source => [CompileProperties(source)]),
        new(6, "applicator", source => [source.Schema("propertyNames") is { } names ? new PropertyNamesKeyword(names) : null]),
        new(2019, "applicator", source => source.Members("dependentSchemas").Select(member => new DependentSchemaKeyword(member.Name, member.Schema))),
        new(2019, "validation", CompileDependentRequired),

        new(4, "validation", source => [Limit(source, "minItems", CountKeyword.Items), Limit(source, "maxItems", CountKeyword.Items)]),
        new(4, "validation", source => [source.Flag("uniqueItems") ? new UniqueItemsKeyword() : null]),
        new(4, "applicator", source => [CompileItems(source)]),
        new(6, "applicator", source => [CompileContains(source)]),

        new(4, "validation", source => [Limit(source, "minLength", CountKeyword.Characters), Limit(source, "maxLength", CountKeyword.Characters)]),
        new(4, "validation", source => [source.Text("pattern") is { } pattern ? new PatternKeyword(source.Pattern("pattern", pattern)) : null]),
        new(4, "validation", source => [Bound(source, "minimum", "exclusiveMinimum", 1), Bound(source, "maximum", "exclusiveMaximum", -1)]),
        new(4, "validation", source => [Exclusive(source, "minimum", "exclusiveMinimum", 1), Exclusive(source, "maximum", "exclusiveMaximum", -1)]),
        new(4, "validation", source => [CompileMultipleOf(source)]),

        new(2019, "core", source => [source.Target("$recursiveRef") is { } target ? new RecursiveRefKeyword(target) : null]),
        new(2020, "core", source => [CompileDynamicRef(source)]),
        new(4, "applicator", source => [source.Schema("not") is { } schema ? new NotKeyword(schema) : null]),
        new(4, "applicator", source => [source.Schemas("allOf") is { Count: > 0 } schemas ? new AllOfKeyword(schemas) : null]),
        new(4, "applicator", source => [source.Schemas("anyOf") is { Count: > 0 } schemas ? new AnyOfKeyword(schemas) : null]),
        new(4, "applicator", source => [source.Schemas("oneOf") is { Count: > 0 } schemas ? new OneOfKeyword(schemas) : null]),
        new(7, "applicator", source => [source.Schema("if") is { } condition ? new IfKeyword(condition, source.Schema("then"), source.Schema("else")) : null]),
        new(2019, "unevaluated", source => [source.Schema("unevaluatedProperties") is { } schema ? new UnevaluatedPropertiesKeyword(schema) : null]),
        new(2019, "unevaluated", source => [source.Schema("unevaluatedItems") is { } schema ? new UnevaluatedItemsKeyword(schema) : null]),
    ];

    /// <summary>Compiles the keywords of one schema into its node.</summary>
    public static void Compile(KeywordSource source, SchemaNode node)
    {
        node.RecursiveAnchor = source.Version >= 2019 && source.Flag("$recursiveAnchor");
        node.DynamicAnchor = source.Version >= 2020 ? source.Text("$dynamicAnchor") : null;
        if (source.Version < 2019 && source.Target("$ref") is { } target)
        {
            // Up to draft 7 everything beside $ref is ignored.
            node.Keywords = [new RefKeyword(target)];
            return;
        }

        node.Keywords =
        [
            .. Entries.Where(entry => Applies(entry, source)).SelectMany(entry => entry.Compile(source)).OfType<Keyword>(),
        ];
        node.Needs = NeedsOf(source);
    }

    private static bool Applies(Entry entry, KeywordSource source)
    {
        // 2019-09 has no vocabulary of its own for the unevaluated keywords.
        string vocabulary = entry.Vocabulary == "unevaluated" && source.Version == 2019 ? "applicator" : entry.Vocabulary;
        return source.Version >= entry.Since && source.Has(vocabulary);
    }

    private static UnevaluatedNeeds NeedsOf(KeywordSource source)
    {
        bool applicator = source.Has("applicator");
        bool unevaluated = source.Version == 2019 ? applicator : source.Version >= 2020 && source.Has("unevaluated");
        string firstItems = source.Version < 2020 ? "items" : "prefixItems";
        bool restOfItems = source.Version < 2020
            ? source.List("items") is null ? source.Value("items") is not null : source.Value("additionalItems") is not null
            : source.Value("items") is not null;
        return new UnevaluatedNeeds
        {
            ReadsProperties = unevaluated && source.Value("unevaluatedProperties") is not null,
            ReadsItems = unevaluated && source.Value("unevaluatedItems") is not null,
            AllProperties = applicator && source.Value("additionalProperties") is not null,
            AllItems = applicator && restOfItems,
            FirstItems = applicator ? source.List(firstItems)?.Items.Count ?? 0 : 0,
        };
    }

    private static TypeKeyword? CompileType(KeywordSource source)
    {
        IEnumerable<string> names = source.Text("type") is { } name ? [name] : source.Texts("type") ?? [];
        JsonKinds kinds = names.Aggregate(JsonKinds.None, (kinds, name) => kinds | JsonKindNames.Parse(name));
        return kinds == JsonKinds.None ? null : new TypeKeyword(kinds);
    }

    private static FormatKeyword? CompileFormat(KeywordSource source)
        => source.AssertsFormat && source.Text("format") is { } name && FormatTable.Find(name) is { } check
            ? new FormatKeyword(name, check)
            : null;

    private static CountKeyword? Limit(KeywordSource source, string name, Func<JsonValue, int?> count)
        => source.Count(name) is { } limit ? new CountKeyword(name, limit, count) : null;

    private static NumberKeyword? Bound(KeywordSource source, string name, string exclusive, int direction)
        => !source.Flag(exclusive) && source.Number(name) is { } bound
            ? new NumberKeyword(name, bound, (got, want) => got.CompareWith(want) * direction >= 0)
            : null;

    /// <summary>An exclusive bound: a number of its own, or in draft 4 a flag on the inclusive one.</summary>
    private static NumberKeyword? Exclusive(KeywordSource source, string name, string exclusive, int direction)
        => source.Number(source.Flag(exclusive) ? name : exclusive) is { } bound
            ? new NumberKeyword(exclusive, bound, (got, want) => got.CompareWith(want) * direction > 0)
            : null;

    private static IEnumerable<Keyword> CompileDependencies(KeywordSource source)
        => (source.Map("dependencies")?.Names ?? []).Select<string, Keyword>(
            name => source.Map("dependencies")!.Find(name) is JsonArray names
                ? new DependentRequiredKeyword(name, KeywordSource.Texts(names))
                : new DependentSchemaKeyword(name, source.Member("dependencies", name)));

    private static IEnumerable<Keyword> CompileDependentRequired(KeywordSource source)
        => (source.Map("dependentRequired")?.Names ?? [])
            .Where(name => source.Map("dependentRequired")!.Find(name) is JsonArray)
            .Select(name => new DependentRequiredKeyword(name, KeywordSource.Texts((JsonArray)source.Map("dependentRequired")!.Find(name)!)));

    private static NumberKeyword? CompileMultipleOf(KeywordSource source)
        => source.Number("multipleOf") is { } factor
            ? new NumberKeyword("multipleOf", factor, (got, want) => got.IsMultipleOf(want))
            : null;

    private static PropertiesKeyword? CompileProperties(KeywordSource source)
    {
        Dictionary<string, SchemaNode> named = source.Members("properties")
            .ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal);
        List<(SchemaPattern Pattern, SchemaNode Schema)> patterns =
            [.. source.Members("patternProperties").Select(member => (source.Pattern("patternProperties", member.Name), member.Schema))];
        Additional? additional = source.Additional("additionalProperties");
        return named.Count == 0 && patterns.Count == 0 && additional is null ? null : new PropertiesKeyword(named, patterns, additional);
    }

    private static ItemsKeyword? CompileItems(KeywordSource source)
    {
        bool isTuple = source.Version < 2020 && source.List("items") is not null;
        IReadOnlyList<SchemaNode> first = source.Version >= 2020 ? source.Schemas("prefixItems") ?? [] : source.Schemas("items") ?? [];
        Additional? rest = isTuple
            ? source.Additional("additionalItems")
            : source.Schema("items") is { } schema ? new Additional(schema, Allowed: true) : null;
        return first.Count == 0 && rest is null ? null : new ItemsKeyword(first, rest);
    }

    private static ContainsKeyword? CompileContains(KeywordSource source)
    {
        bool counts = source.Version >= 2019 && source.Has("validation");
        return source.Schema("contains") is { } schema
            ? new ContainsKeyword(
                schema,
                counts ? source.Count("minContains") : null,
                counts ? source.Count("maxContains") : null,
                marksEvaluated: source.Version >= 2020)
            : null;
    }

    private static DynamicRefKeyword? CompileDynamicRef(KeywordSource source)
    {
        if (source.Target("$dynamicRef") is not { } target)
        {
            return null;
        }

        string fragment = UrlReference.SplitFragment(source.Text("$dynamicRef")!).Fragment;
        return new DynamicRefKeyword(target, fragment.Length == 0 || fragment.StartsWith('/') ? null : fragment);
    }
}
