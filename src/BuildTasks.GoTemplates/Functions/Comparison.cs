namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>eq</c>, <c>lt</c> and what follows from them: numbers of different families do not compare.</summary>
internal static class Comparison
{
    private const string BadType = "invalid type for comparison";

    private enum Family
    {
        None,
        Bool,
        Signed,
        Unsigned,
        Float,
        String,
    }

    /// <summary>Whether a value equals any of the others.</summary>
    public static bool Equal(object? left, object?[] others)
        => others.Length > 0
            ? Array.Exists(others, right => EqualTo(left, right))
            : throw new TemplateFunctionException("missing argument for comparison");

    public static bool LessOrEqual(object? left, object? right) => Less(left, right) || EqualTo(left, right);

    public static bool Less(object? left, object? right)
    {
        (Family leftFamily, Family rightFamily) = (FamilyOf(left), FamilyOf(right));
        return (leftFamily, rightFamily) switch
        {
            (Family.None, _) or (_, Family.None) => throw new TemplateFunctionException(BadType),
            (Family.Signed, Family.Signed) => GoNumber.AsSigned(left) < GoNumber.AsSigned(right),
            (Family.Float, Family.Float) => GoNumber.AsFloat(left) < GoNumber.AsFloat(right),
            (Family.String, Family.String) => GoText.Compare((string)left!, (string)right!) < 0,
            (Family.Unsigned, Family.Unsigned) => GoNumber.AsUnsigned(left) < GoNumber.AsUnsigned(right),
            (Family.Signed, Family.Unsigned) => GoNumber.AsSigned(left) is < 0 || (ulong)GoNumber.AsSigned(left)! < GoNumber.AsUnsigned(right),
            (Family.Unsigned, Family.Signed) => GoNumber.AsSigned(right) is >= 0 && GoNumber.AsUnsigned(left) < (ulong)GoNumber.AsSigned(right)!,
            (Family.Bool, Family.Bool) => throw new TemplateFunctionException(BadType),
            _ => throw Incompatible(left, right),
        };
    }

    private static bool EqualTo(object? left, object? right)
    {
        (Family leftFamily, Family rightFamily) = (FamilyOf(left), FamilyOf(right));
        return (leftFamily, rightFamily) switch
        {
            (Family.String, Family.String) => (string)left! == (string)right!,
            (Family.Signed, Family.Signed) => GoNumber.AsSigned(left) == GoNumber.AsSigned(right),
            (Family.Float, Family.Float) => GoNumber.AsFloat(left)!.Value == GoNumber.AsFloat(right)!.Value,
            (Family.Bool, Family.Bool) => (bool)left! == (bool)right!,
            (Family.Unsigned, Family.Unsigned) => GoNumber.AsUnsigned(left) == GoNumber.AsUnsigned(right),
            (Family.Signed, Family.Unsigned) => EqualMixed(left, right),
            (Family.Unsigned, Family.Signed) => EqualMixed(right, left),
            (Family.None, Family.None) => EqualOther(left, right),
            _ => left is null || right is null ? false : throw Incompatible(left, right),
        };
    }

    private static bool EqualMixed(object? signed, object? unsigned)
        => GoNumber.AsSigned(signed) is >= 0 and { } number && (ulong)number == GoNumber.AsUnsigned(unsigned);

    // Neither is of a basic kind: nil, lists, maps, structs.
    private static bool EqualOther(object? left, object? right)
    {
        if (IsNil(left) || IsNil(right))
        {
            return IsNil(left) && IsNil(right);
        }

        if (GoType.KindOf(left) != GoType.KindOf(right))
        {
            throw new TemplateFunctionException(
                GoFormat.Sprintf("non-comparable types %s: %v, %s: %v", left, GoType.NameOf(left), GoType.NameOf(right), right));
        }

        return right is GoList or GoMap or TemplateFunction
            ? throw new TemplateFunctionException(GoFormat.Sprintf("non-comparable type %s: %v", right, GoType.NameOf(right)))
            : GoType.KindOf(left) == GoKind.Ptr ? ReferenceEquals(left, right) : left!.Equals(right);
    }

    private static bool IsNil(object? value) => value is null or GoList { IsNil: true } or GoMap { IsNil: true };

    private static TemplateFunctionException Incompatible(object? left, object? right)
        => new($"incompatible types for comparison: {GoType.NameOf(left)} and {GoType.NameOf(right)}");

    private static Family FamilyOf(object? value) => GoType.KindOf(value) switch
    {
        GoKind.String => Family.String,
        GoKind.Bool => Family.Bool,
        >= GoKind.Int and <= GoKind.Int64 => Family.Signed,
        >= GoKind.Uint8 and <= GoKind.Uint64 => Family.Unsigned,
        GoKind.Float32 or GoKind.Float64 => Family.Float,
        _ => Family.None,
    };
}
