namespace BuildTasks.Helm.Schema;

/// <summary>A set of JSON types. The order of the members is the order in which messages list them.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    Integer = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>The names that schemas and messages use for <see cref="JsonKinds"/>.</summary>
internal static class JsonKindNames
{
    private static readonly (JsonKinds Kind, string Name)[] Names =
    [
        (JsonKinds.Null, "null"),
        (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Number, "number"),
        (JsonKinds.Integer, "integer"),
        (JsonKinds.String, "string"),
        (JsonKinds.Array, "array"),
        (JsonKinds.Object, "object"),
    ];

    /// <summary>The kind with this name; <see cref="JsonKinds.None"/> when there is none.</summary>
    public static JsonKinds Parse(string name)
        => Array.Find(Names, entry => entry.Name == name).Kind;

    /// <summary>The names of all members of a set, such as <c>string or null</c>.</summary>
    public static string Describe(JsonKinds kinds)
        => string.Join(" or ", Names.Where(entry => kinds.HasFlag(entry.Kind)).Select(entry => entry.Name));
}
