namespace BuildTasks.Helm.Schema;

/// <summary>A JSON value with exact numbers. Schemas are read into it, and instances are converted to it.</summary>
internal abstract class JsonValue
{
    /// <summary>The one kind of this value; <see cref="JsonKinds.None"/> for what JSON cannot express.</summary>
    public abstract JsonKinds Kind { get; }
}

internal sealed class JsonNull : JsonValue
{
    public static readonly JsonNull Instance = new();

    private JsonNull()
    {
    }

    public override JsonKinds Kind => JsonKinds.Null;
}

internal sealed class JsonBoolean : JsonValue
{
    public static readonly JsonBoolean True = new(value: true);
    public static readonly JsonBoolean False = new(value: false);

    private JsonBoolean(bool value) => Value = value;

    public bool Value { get; }

    public override JsonKinds Kind => JsonKinds.Boolean;
}

/// <summary>A number, with the text it was written as: messages show that text.</summary>
internal sealed class JsonNumber(string text) : JsonValue
{
    private ExactDecimal? exact;

    public string Text { get; } = text;

    public ExactDecimal Exact => exact ??= ExactDecimal.Parse(Text);

    public override JsonKinds Kind => JsonKinds.Number;
}

internal sealed class JsonString(string value) : JsonValue
{
    public string Value { get; } = value;

    public override JsonKinds Kind => JsonKinds.String;
}

internal sealed class JsonArray(IReadOnlyList<JsonValue> items) : JsonValue
{
    public IReadOnlyList<JsonValue> Items { get; } = items;

    public override JsonKinds Kind => JsonKinds.Array;
}

/// <summary>An object. Its names are walked in ordinal order, so that errors come in one order on every run.</summary>
internal sealed class JsonObject(Dictionary<string, JsonValue> members) : JsonValue
{
    private string[]? names;

    public int Count => members.Count;

    public IReadOnlyList<string> Names => names ??= [.. members.Keys.Order(StringComparer.Ordinal)];

    public override JsonKinds Kind => JsonKinds.Object;

    public JsonValue? Find(string name) => members.GetValueOrDefault(name);

    public bool Has(string name) => members.ContainsKey(name);
}

/// <summary>A Go value that is no JSON value, such as an infinite number.</summary>
internal sealed class JsonImpossible(string goType) : JsonValue
{
    public string GoType { get; } = goType;

    public override JsonKinds Kind => JsonKinds.None;
}
