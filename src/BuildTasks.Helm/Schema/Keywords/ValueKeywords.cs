namespace BuildTasks.Helm.Schema;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(JsonKinds wanted) : Keyword
{
    public override bool IsDecisive => true;

    public override void Evaluate(Evaluation at)
    {
        JsonKinds kind = at.Value.Kind;
        bool matches = wanted.HasFlag(kind)
            || (wanted.HasFlag(JsonKinds.Integer) && at.Value is JsonNumber { Exact.IsInteger: true });
        if (!matches)
        {
            Refuse(at, kind);
        }
    }

    private void Refuse(Evaluation at, JsonKinds kind)
        => at.Fail(() => $"got {JsonKindNames.Describe(kind)}, want {JsonKindNames.Describe(wanted)}");
}

/// <summary><c>const</c>.</summary>
internal sealed class ConstKeyword(JsonValue wanted) : Keyword
{
    public override bool IsDecisive => true;

    public override void Evaluate(Evaluation at)
    {
        if (!JsonEquality.Instance.Equals(at.Value, wanted))
        {
            at.Fail(() => EnumKeyword.Describe([wanted], "'const' failed"));
        }
    }
}

/// <summary><c>enum</c>.</summary>
internal sealed class EnumKeyword(IReadOnlyList<JsonValue> wanted) : Keyword
{
    private readonly HashSet<JsonValue> values = new(wanted, JsonEquality.Instance);

    public override bool IsDecisive => true;

    /// <summary>The message that lists scalars; <paramref name="other"/> when one of the values is an array or object.</summary>
    public static string Describe(IReadOnlyList<JsonValue> wanted, string other)
    {
        if (wanted.Any(value => value is JsonArray or JsonObject))
        {
            return other;
        }

        string list = string.Join(", ", wanted.Select(Describe));
        return wanted.Count == 1 ? $"value must be {list}" : $"value must be one of {list}";
    }

    public override void Evaluate(Evaluation at)
    {
        if (!values.Contains(at.Value))
        {
            at.Fail(() => Describe(wanted, "'enum' failed"));
        }
    }

    private static string Describe(JsonValue value) => value switch
    {
        JsonString text => Quoted.Single(text.Value),
        JsonNumber number => number.Text,
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        _ => "<nil>",
    };
}

/// <summary><c>format</c>, where it is an assertion.</summary>
internal sealed class FormatKeyword(string name, Func<string, string?> check) : Keyword
{
    public override bool IsDecisive => true;

    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonString text && check(text.Value) is { } reason)
        {
            at.Fail(() => $"{Quoted.Single(text.Value)} is not valid {name}: {reason}");
        }
    }
}
