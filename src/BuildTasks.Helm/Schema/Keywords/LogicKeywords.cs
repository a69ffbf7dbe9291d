namespace BuildTasks.Helm.Schema;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(SchemaNode schema) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        if (at.Apply(schema, quiet: true) is null)
        {
            at.Fail(() => "'not' failed");
        }
    }
}

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        List<SchemaError>? errors = null;
        foreach (SchemaNode schema in schemas)
        {
            if (at.Apply(schema) is { } error)
            {
                (errors ??= []).Add(error);
                if (at.Quiet)
                {
                    break;
                }
            }
        }

        if (errors is not null)
        {
            at.Fail(() => "'allOf' failed", errors);
        }
    }
}

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        List<SchemaError> errors = [];
        bool matched = false;
        foreach (SchemaNode schema in schemas)
        {
            if (at.Apply(schema) is { } error)
            {
                errors.Add(error);
                continue;
            }

            matched = true;
            if (at.Unevaluated.IsEmpty)
            {
                // Later schemas could only evaluate more of the value, and nobody asks.
                break;
            }
        }

        if (!matched)
        {
            at.Fail(() => "'anyOf' failed", errors);
        }
    }
}

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfKeyword(IReadOnlyList<SchemaNode> schemas) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        List<SchemaError> errors = [];
        int? matched = null;
        for (int index = 0; index < schemas.Count; index++)
        {
            if (at.Apply(schemas[index], quiet: matched is not null) is { } error)
            {
                errors.Add(error);
                continue;
            }

            if (matched is { } first)
            {
                int second = index;
                at.Fail(() => $"'oneOf' failed, subschemas {EnglishNumber.Format(first)}, {EnglishNumber.Format(second)} matched");
                return;
            }

            matched = index;
        }

        if (matched is null)
        {
            at.Fail(() => "'oneOf' failed, none matched", errors);
        }
    }
}

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class IfKeyword(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        SchemaNode? branch = at.Apply(condition, quiet: true) is null ? then : otherwise;
        if (branch is not null)
        {
            at.Add(at.Apply(branch));
        }
    }
}
