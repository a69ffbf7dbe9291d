using System.Globalization;

namespace BuildTasks.Helm.Schema;

/// <summary>Walks a document for its embedded resources and anchors.</summary>
internal sealed class ResourceCollector(SchemaDocument document, DocumentStore store)
{
    private readonly record struct Visit(JsonValue Schema, string BaseId, string Pointer, Dialect Fallback);

    /// <summary>Collects from the schema at a pointer on. What was collected before is not walked again.</summary>
    public void Collect(JsonValue schema, string baseId, string pointer, Dialect fallback)
    {
        Stack<Visit> open = new();
        open.Push(new Visit(schema, baseId, pointer, fallback));
        while (open.TryPop(out Visit visit))
        {
            if (!document.AddSchema(visit.Pointer, visit.Schema))
            {
                continue;
            }

            if (visit.Schema is JsonObject map)
            {
                Collect(map, visit, open);
            }
            else if (visit.Pointer.Length == 0)
            {
                document.Add(new SchemaResource(visit.Pointer, visit.BaseId, visit.Fallback), visit.Schema);
            }
        }
    }

    /// <summary>Adds the anchors that a schema declares to its resource.</summary>
    public void CollectAnchors(JsonObject schema, string pointer, SchemaResource resource)
    {
        Draft draft = resource.Dialect.Draft;
        if (draft.Version < 2019)
        {
            if (!schema.Has("$ref") && schema.Find(draft.IdKeyword) is JsonString id)
            {
                string fragment = UrlReference.SplitFragment(id.Value).Fragment;
                if (fragment.Length > 0 && !fragment.StartsWith('/'))
                {
                    AddAnchor(resource, fragment, pointer);
                }
            }

            return;
        }

        if (schema.Find("$anchor") is JsonString anchor)
        {
            AddAnchor(resource, anchor.Value, pointer);
        }

        if (draft.Version >= 2020 && schema.Find("$dynamicAnchor") is JsonString dynamicAnchor)
        {
            AddAnchor(resource, dynamicAnchor.Value, pointer);
            resource.DynamicAnchors.Add(dynamicAnchor.Value);
        }
    }

    private void Collect(JsonObject schema, Visit visit, Stack<Visit> open)
    {
        bool hasSchemaKeyword = schema.Find("$schema") is JsonString;
        Draft draft = store.DraftOf(new SchemaPlace(document.Url, visit.Pointer), schema, visit.Fallback.Draft);
        string id = draft.IdOf(schema);
        if (id.Length == 0 && visit.Pointer.Length > 0)
        {
            // $schema counts only where a resource begins.
            draft = visit.Fallback.Draft;
            hasSchemaKeyword = false;
            id = draft.IdOf(schema);
        }

        string baseId = visit.BaseId;
        if (id.Length > 0)
        {
            baseId = Join(baseId, id, visit.Pointer);
        }

        if (id.Length > 0 || visit.Pointer.Length == 0)
        {
            Dialect dialect = hasSchemaKeyword ? new Dialect(draft, store.VocabulariesOf(schema, draft)) : visit.Fallback;
            document.Add(new SchemaResource(visit.Pointer, baseId, dialect), schema);
        }

        SchemaResource resource = document.FindById(baseId)!;
        document.SetResource(visit.Pointer, schema, resource);
        CollectAnchors(schema, visit.Pointer, resource);

        // Pushed in reverse, so that schemas are visited in the order of their places.
        List<Visit> children = [];
        foreach (string[] place in draft.SubschemaPlaces)
        {
            if (schema.Find(place[0]) is { } value)
            {
                string pointer = JsonPointer.Append(visit.Pointer, place[0]);
                children.AddRange(Children(value, place, pointer).Select(child => new Visit(child.Value, baseId, child.Pointer, resource.Dialect)));
            }
        }

        children.Reverse();
        children.ForEach(open.Push);
    }

    private string Join(string baseId, string id, string pointer)
    {
        try
        {
            return UrlReference.Join(baseId, id).Url;
        }
        catch (SchemaException exception)
        {
            throw new SchemaException($"error in parsing id at {Quoted.Double(new SchemaPlace(document.Url, pointer).ToString())}", exception);
        }
    }

    private static IEnumerable<(string Pointer, JsonValue Value)> Children(JsonValue value, string[] place, string pointer)
    {
        if (place.Length == 1)
        {
            return [(pointer, value)];
        }

        return (place[1], value) switch
        {
            ("*", JsonObject map) => map.Names.Select(name => (JsonPointer.Append(pointer, name), map.Find(name)!)),
            ("[]", JsonArray array) => array.Items.Select((item, index) => ($"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}", item)),
            _ => [],
        };
    }

    private void AddAnchor(SchemaResource resource, string anchor, string pointer)
    {
        if (!resource.Anchors.TryAdd(anchor, pointer) && resource.Anchors[anchor] != pointer)
        {
            string first = resource.Anchors[anchor];
            throw new SchemaException(
                $"duplicate anchor {Quoted.Double(anchor)} in {Quoted.Double(document.Url)} at {Quoted.Double(first)} and {Quoted.Double(pointer)}");
        }
    }
}
