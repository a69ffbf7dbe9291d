using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.Helm.Schema;

/// <summary>One schema being evaluated on one value.</summary>
internal sealed class Evaluation
{
    private readonly Scope scope;
    private readonly EvaluationRun run;
    private List<SchemaError>? errors;

    private Evaluation(JsonValue value, InstancePath? path, Scope scope, Unevaluated unevaluated, bool quiet, EvaluationRun run)
    {
        Value = value;
        Path = path;
        this.scope = scope;
        Unevaluated = unevaluated;
        Quiet = quiet;
        this.run = run;
    }

    public JsonValue Value { get; }

    public InstancePath? Path { get; }

    public Unevaluated Unevaluated { get; }

    /// <summary>Only the outcome counts: the first error ends the evaluation, and errors carry no text.</summary>
    public bool Quiet { get; }

    public bool Failed => errors is not null;

    private SchemaNode Schema => scope.Schema;

    /// <summary>Validates a whole instance. Null when it is valid.</summary>
    public static SchemaError? Run(SchemaNode schema, JsonValue instance, EvaluationRun run)
    {
        SchemaNode start = run.Substitute(schema, instance);
        Scope outermost = new(start, reference: null, depth: 0, parent: null);
        Unevaluated unevaluated = Unevaluated.Start(instance, start.Needs, callerAsks: false);
        return new Evaluation(instance, path: null, outermost, unevaluated, quiet: false, run).Evaluate();
    }

    /// <summary>Validates a value of its own, such as a property's name, from the root of the dynamic scope.</summary>
    public SchemaError? RunApart(SchemaNode schema, JsonValue instance) => Run(schema, instance, run);

    /// <summary>Evaluates a subschema on this value; what it evaluates counts here if it accepts the value.</summary>
    public SchemaError? Apply(SchemaNode schema, string? reference = null, bool quiet = false)
    {
        SchemaNode applied = run.Substitute(schema, Value);
        Unevaluated start = Unevaluated.Start(Value, applied.Needs, !Unevaluated.IsEmpty);
        Evaluation inner = new(Value, Path, new Scope(applied, reference, scope.Depth, scope), start, Quiet || quiet, run);
        SchemaError? error = inner.EvaluateDeep();
        if (error is null)
        {
            Unevaluated.Merge(inner.Unevaluated);
        }

        return error;
    }

    /// <summary>Evaluates a subschema on a property or item of this value.</summary>
    public SchemaError? ApplyTo(SchemaNode schema, JsonValue child, string token)
    {
        SchemaNode applied = run.Substitute(schema, child);
        Unevaluated start = Unevaluated.Start(child, applied.Needs, callerAsks: false);
        Scope inner = new(applied, reference: null, scope.Depth + 1, scope);
        return new Evaluation(child, new InstancePath(Path, token), inner, start, Quiet, run).EvaluateDeep();
    }

    /// <summary>Follows a reference: its error names the reference and holds what the target said.</summary>
    public SchemaError? Follow(SchemaNode target, string keyword)
        => Apply(target, keyword) is { } error
            ? Quiet ? error : new SchemaError(Path, "validation failed", error.IsGroup ? error.Causes : [error]) { IsReference = true }
            : null;

    public SchemaNode ResolveDynamicAnchor(string anchor, SchemaNode fallback) => scope.ResolveDynamicAnchor(anchor, fallback);

    public SchemaNode ResolveRecursiveAnchor(SchemaNode fallback) => scope.ResolveRecursiveAnchor(fallback);

    /// <summary>Adds an error of this value. The text is made only when somebody reads it.</summary>
    public void Fail(Func<string> message, IReadOnlyList<SchemaError>? causes = null)
        => Add(Quiet ? SchemaError.Unread : new SchemaError(Path, message(), causes ?? []));

    /// <summary>Adds the error of a subschema, if there is one.</summary>
    public void Add(SchemaError? error)
    {
        if (error is not null)
        {
            (errors ??= []).Add(error);
        }
    }

    private SchemaError? EvaluateDeep()
        => FreshStack.IsNeeded ? FreshStack.Run(Evaluate) : Evaluate();

    private SchemaError? Evaluate()
    {
        run.Step();
        if (Schema.Constant is { } constant)
        {
            if (!constant)
            {
                Fail(() => "false schema");
            }
        }
        else if (scope.FindCycle() is { } cycle)
        {
            Fail(() => $"both {scope.KeywordLocation()} and {cycle.KeywordLocation()} resolve to {Quoted.Double(Schema.Location)} causing reference cycle");
        }
        else if (Value is JsonImpossible impossible)
        {
            Fail(() => $"invalid jsonType {impossible.GoType}");
        }
        else
        {
            EvaluateKeywords();
        }

        return errors switch
        {
            null => null,
            [SchemaError only] => only,
            _ => Quiet ? SchemaError.Unread : new SchemaError(Path, "validation failed", errors) { IsGroup = true },
        };
    }

    private void EvaluateKeywords()
    {
        foreach (Keyword keyword in Schema.Keywords)
        {
            keyword.Evaluate(this);
            if (Failed && (Quiet || keyword.IsDecisive))
            {
                return;
            }
        }
    }
}
