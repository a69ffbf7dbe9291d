using System.Globalization;

namespace BuildTasks.Helm.Schema;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonArray array)
        {
            return;
        }

        Dictionary<JsonValue, int> seen = new(JsonEquality.Instance);
        for (int index = 0; index < array.Items.Count; index++)
        {
            if (!seen.TryAdd(array.Items[index], index))
            {
                int first = seen[array.Items[index]];
                int second = index;
                at.Fail(() => $"items at {EnglishNumber.Format(first)} and {EnglishNumber.Format(second)} are equal");
                return;
            }
        }
    }
}

/// <summary><c>prefixItems</c> with <c>items</c>, and before 2020-12 <c>items</c> with <c>additionalItems</c>.</summary>
/// <param name="first">The schemas of the first items.</param>
/// <param name="rest">The schema of all other items; null when they may be anything.</param>
internal sealed class ItemsKeyword(IReadOnlyList<SchemaNode> first, Additional? rest) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonArray array)
        {
            return;
        }

        int count = Math.Min(first.Count, array.Items.Count);
        for (int index = 0; index < count; index++)
        {
            at.Add(at.ApplyTo(first[index], array.Items[index], Token(index)));
        }

        if (rest is { Schema: { } schema })
        {
            for (int index = count; index < array.Items.Count && !(at.Quiet && at.Failed); index++)
            {
                // The validator of Helm 4.2 counts these items from the end of the first ones.
                at.Add(at.ApplyTo(schema, array.Items[index], Token(index - count)));
            }
        }
        else if (rest is { Allowed: false } && array.Items.Count > count)
        {
            at.Fail(() => $"last {EnglishNumber.Format(array.Items.Count - count)} additionalItem(s) not allowed");
        }
    }

    internal static string Token(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>contains</c>, <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(SchemaNode schema, int? least, int? most, bool marksEvaluated) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonArray array)
        {
            return;
        }

        List<SchemaError> errors = [];
        List<int> matched = [];
        for (int index = 0; index < array.Items.Count; index++)
        {
            if (at.ApplyTo(schema, array.Items[index], ItemsKeyword.Token(index)) is { } error)
            {
                errors.Add(error);
                continue;
            }

            matched.Add(index);
            if (marksEvaluated)
            {
                at.Unevaluated.Items?.Remove(index);
            }
        }

        if (least is null && matched.Count == 0)
        {
            at.Fail(() => "no items match contains schema", errors);
        }
        else if (least is { } minimum && matched.Count < minimum)
        {
            at.Fail(() => $"min {EnglishNumber.Format(minimum)} items required to match contains schema, but {Describe(matched)}", errors);
        }

        if (most is { } maximum && matched.Count > maximum)
        {
            at.Fail(() => $"max {EnglishNumber.Format(maximum)} items required to match contains schema, but {Describe(matched)}");
        }
    }

    private static string Describe(List<int> matched)
        => matched.Count == 0
            ? "none matched"
            : $"matched {EnglishNumber.Format(matched.Count)} items at {string.Join(' ', matched.Select(ItemsKeyword.Token))}";
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsKeyword(SchemaNode schema) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Value is not JsonArray array)
        {
            return;
        }

        foreach (int index in (at.Unevaluated.Items ?? []).Order())
        {
            at.Add(at.ApplyTo(schema, array.Items[index], ItemsKeyword.Token(index)));
        }

        at.Unevaluated.Items?.Clear();
    }
}
