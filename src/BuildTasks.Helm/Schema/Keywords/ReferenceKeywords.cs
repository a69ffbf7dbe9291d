namespace BuildTasks.Helm.Schema;

/// <summary><c>$ref</c>.</summary>
internal sealed class RefKeyword(SchemaNode target) : Keyword
{
    public override void Evaluate(Evaluation at) => at.Add(at.Follow(target, "$ref"));
}

/// <summary><c>$recursiveRef</c> of 2019-09.</summary>
internal sealed class RecursiveRefKeyword(SchemaNode target) : Keyword
{
    public override void Evaluate(Evaluation at)
        => at.Add(at.Follow(target.RecursiveAnchor ? at.ResolveRecursiveAnchor(target) : target, "$recursiveRef"));
}

/// <summary><c>$dynamicRef</c> of 2020-12.</summary>
internal sealed class DynamicRefKeyword(SchemaNode target, string? anchor) : Keyword
{
    public override void Evaluate(Evaluation at)
    {
        bool isDynamic = anchor is not null && target.DynamicAnchor == anchor;
        at.Add(at.Follow(isDynamic ? at.ResolveDynamicAnchor(anchor!, target) : target, "$dynamicRef"));
    }
}
