using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary>A limit of a count: <c>minLength</c>, <c>maxItems</c>, <c>minProperties</c> and the like.</summary>
/// <param name="name">The keyword.</param>
/// <param name="limit">The limit.</param>
/// <param name="count">The count of a value; null when the keyword does not apply to it.</param>
internal sealed class CountKeyword(string name, int limit, Func<JsonValue, int?> count) : Keyword
{
    private readonly bool isMaximum = name.StartsWith("max", StringComparison.Ordinal);

    public static int? Characters(JsonValue value) => value is JsonString text ? CountRunes(text.Value) : null;

    public static int? Items(JsonValue value) => (value as JsonArray)?.Items.Count;

    public static int? Properties(JsonValue value) => (value as JsonObject)?.Count;

    public override void Evaluate(Evaluation at)
    {
        if (count(at.Value) is { } got && (isMaximum ? got > limit : got < limit))
        {
            at.Fail(() => $"{name}: got {EnglishNumber.Format(got)}, want {EnglishNumber.Format(limit)}");
        }
    }

    private static int CountRunes(string text)
    {
        int runes = 0;
        foreach (Rune unused in text.EnumerateRunes())
        {
            runes++;
        }

        return runes;
    }
}

/// <summary>A condition on a number: <c>minimum</c>, <c>exclusiveMaximum</c>, <c>multipleOf</c> and the like.</summary>
internal sealed class NumberKeyword(string name, ExactDecimal wanted, Func<ExactDecimal, ExactDecimal, bool> holds) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonNumber number && !holds(number.Exact, wanted))
        {
            at.Fail(() => $"{name}: got {EnglishNumber.Format(number.Exact)}, want {EnglishNumber.Format(wanted)}");
        }
    }
}

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(SchemaPattern pattern) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is JsonString text && !pattern.IsMatch(text.Value))
        {
            at.Fail(() => $"{Quoted.Single(text.Value)} does not match pattern {Quoted.Single(pattern.Source)}");
        }
    }
}
