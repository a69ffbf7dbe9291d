using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.Helm.Schema;

/// <summary>JSON Schema's equality: numbers by value (1 is 1.0), objects without order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonValue>
{
    public static readonly JsonEquality Instance = new();

    private JsonEquality()
    {
    }

    public bool Equals(JsonValue? x, JsonValue? y) => (x, y) switch
    {
        (JsonNull, JsonNull) => true,
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonNumber a, JsonNumber b) => a.Exact.Equals(b.Exact),
        (JsonString a, JsonString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (JsonArray a, JsonArray b) => FreshStack.IsNeeded ? FreshStack.Run(() => SameItems(a, b)) : SameItems(a, b),
        (JsonObject a, JsonObject b) => FreshStack.IsNeeded ? FreshStack.Run(() => SameMembers(a, b)) : SameMembers(a, b),
        _ => false,
    };

    public int GetHashCode(JsonValue obj)
    {
        HashCode hash = default;
        hash.Add(obj.Kind);
        switch (obj)
        {
            case JsonBoolean boolean:
                hash.Add(boolean.Value);
                break;
            case JsonNumber number:
                hash.Add(number.Exact);
                break;
            case JsonString text:
                hash.Add(text.Value, StringComparer.Ordinal);
                break;
            case JsonArray array:
                hash.Add(FreshStack.IsNeeded ? FreshStack.Run(HashItems, array) : HashItems(array));
                break;
            case JsonObject map:
                hash.Add(FreshStack.IsNeeded ? FreshStack.Run(HashMembers, map) : HashMembers(map));
                break;
            default:
                break;
        }

        return hash.ToHashCode();
    }

    private bool SameItems(JsonArray a, JsonArray b)
    {
        if (a.Items.Count != b.Items.Count)
        {
            return false;
        }

        for (int index = 0; index < a.Items.Count; index++)
        {
            if (!Equals(a.Items[index], b.Items[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool SameMembers(JsonObject a, JsonObject b)
        => a.Count == b.Count && a.Names.All(name => b.Find(name) is { } other && Equals(a.Find(name), other));

    private int HashItems(JsonArray array)
    {
        HashCode hash = default;
        foreach (JsonValue item in array.Items)
        {
            hash.Add(item, this);
        }

        return hash.ToHashCode();
    }

    private int HashMembers(JsonObject map)
    {
        HashCode hash = default;
        foreach (string name in map.Names)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(map.Find(name)!, this);
        }

        return hash.ToHashCode();
    }
}
