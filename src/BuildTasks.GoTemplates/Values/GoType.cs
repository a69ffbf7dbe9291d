namespace BuildTasks.GoTemplates;

/// <summary>
/// What templates show of a Go type: the name that <c>%T</c> and error messages print, its kind, and to which other types it
/// may be assigned.
/// </summary>
public sealed class GoType
{
    private readonly string underlying;

    private GoType(string name, GoKind kind, GoType? element = null, string? underlying = null)
    {
        Name = name;
        Kind = kind;
        Element = element;
        this.underlying = underlying ?? name;
    }

    /// <summary>The name as Go prints it: <c>int</c>, <c>[]interface {}</c>, <c>common.Values</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of the type.</summary>
    public GoKind Kind { get; }

    /// <summary>The type of the elements of a slice or a map; null for every other kind.</summary>
    public GoType? Element { get; }

    /// <summary>Go's <c>interface {}</c>, to which everything can be assigned.</summary>
    public static GoType Any { get; } = new("interface {}", GoKind.Interface);

    /// <summary>Go's <c>reflect.Value</c> as a parameter: takes everything as it is, and tells <see cref="NilInterface"/> from null.</summary>
    internal static GoType Reflected { get; } = new("reflect.Value", GoKind.Interface);

    /// <summary>Go's <c>bool</c>; the .NET type is <see cref="bool"/>.</summary>
    public static GoType Bool { get; } = new("bool", GoKind.Bool);

    /// <summary>Go's <c>int</c>; the .NET type is <see cref="GoInt"/>.</summary>
    public static GoType Int { get; } = new("int", GoKind.Int);

    /// <summary>Go's <c>int8</c>; the .NET type is <see cref="sbyte"/>.</summary>
    public static GoType Int8 { get; } = new("int8", GoKind.Int8);

    /// <summary>Go's <c>int16</c>; the .NET type is <see cref="short"/>.</summary>
    public static GoType Int16 { get; } = new("int16", GoKind.Int16);

    /// <summary>Go's <c>int32</c> or <c>rune</c>; the .NET type is <see cref="int"/>.</summary>
    public static GoType Int32 { get; } = new("int32", GoKind.Int32);

    /// <summary>Go's <c>int64</c>; the .NET type is <see cref="long"/>.</summary>
    public static GoType Int64 { get; } = new("int64", GoKind.Int64);

    /// <summary>Go's <c>uint8</c> or <c>byte</c>; the .NET type is <see cref="byte"/>.</summary>
    public static GoType Uint8 { get; } = new("uint8", GoKind.Uint8);

    /// <summary>Go's <c>uint16</c>; the .NET type is <see cref="ushort"/>.</summary>
    public static GoType Uint16 { get; } = new("uint16", GoKind.Uint16);

    /// <summary>Go's <c>uint32</c>; the .NET type is <see cref="uint"/>.</summary>
    public static GoType Uint32 { get; } = new("uint32", GoKind.Uint32);

    /// <summary>Go's <c>uint64</c>; the .NET type is <see cref="ulong"/>.</summary>
    public static GoType Uint64 { get; } = new("uint64", GoKind.Uint64);

    /// <summary>Go's <c>float32</c>; the .NET type is <see cref="float"/>.</summary>
    public static GoType Float32 { get; } = new("float32", GoKind.Float32);

    /// <summary>Go's <c>float64</c>; the .NET type is <see cref="double"/>.</summary>
    public static GoType Float64 { get; } = new("float64", GoKind.Float64);

    /// <summary>Go's <c>string</c>.</summary>
    public static GoType String { get; } = new("string", GoKind.String);

    /// <summary>Go's <c>[]interface {}</c>.</summary>
    public static GoType ListOfAny { get; } = SliceOf(Any);

    /// <summary>Go's <c>[]string</c>.</summary>
    public static GoType ListOfString { get; } = SliceOf(String);

    /// <summary>Go's <c>[]int</c>.</summary>
    public static GoType ListOfInt { get; } = SliceOf(Int);

    /// <summary>Go's <c>[]uint8</c>, that is <c>[]byte</c>.</summary>
    public static GoType Bytes { get; } = SliceOf(Uint8);

    /// <summary>Go's <c>map[string]interface {}</c>.</summary>
    public static GoType MapOfAny { get; } = MapOf(Any);

    /// <summary>Go's <c>map[string]string</c>.</summary>
    public static GoType MapOfString { get; } = MapOf(String);

    /// <summary>The type <c>[]element</c>.</summary>
    public static GoType SliceOf(GoType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new("[]" + element.Name, GoKind.Slice, element);
    }

    /// <summary>The type <c>map[string]element</c>.</summary>
    public static GoType MapOf(GoType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new("map[string]" + element.Name, GoKind.Map, element);
    }

    /// <summary>A struct type such as <c>time.Time</c>.</summary>
    public static GoType Struct(string name) => new(name, GoKind.Struct);

    /// <summary>A pointer type; the name includes the star: <c>*semver.Version</c>.</summary>
    public static GoType Pointer(string name) => new(name, GoKind.Ptr);

    /// <summary>A type that was given a name, for example <c>common.Values</c> over <see cref="MapOfAny"/>.</summary>
    public static GoType Named(string name, GoType underlying)
    {
        ArgumentNullException.ThrowIfNull(underlying);
        return new(name, underlying.Kind, underlying.Element, underlying.underlying);
    }

    /// <summary>The type of a function; the name is its whole signature.</summary>
    internal static GoType Func(string signature) => new(signature, GoKind.Func);

    /// <summary>The type of a value as it is inside an interface; null for nil.</summary>
    public static GoType? Of(object? value) => value switch
    {
        null => null,
        string => String,
        GoValue typed => typed.Type,
        bool => Bool,
        GoInt => Int,
        double => Float64,
        long => Int64,
        int => Int32,
        byte => Uint8,
        ulong => Uint64,
        uint => Uint32,
        float => Float32,
        short => Int16,
        ushort => Uint16,
        sbyte => Int8,
        _ => throw new ArgumentException($"{value.GetType()} is no part of the Go value model.", nameof(value)),
    };

    /// <summary>The kind of a value; <see cref="GoKind.Invalid"/> for nil.</summary>
    public static GoKind KindOf(object? value) => Of(value)?.Kind ?? GoKind.Invalid;

    /// <summary>The name that <c>%T</c> prints for a value: <c>&lt;nil&gt;</c> for nil.</summary>
    public static string NameOf(object? value) => Of(value)?.Name ?? "<nil>";

    /// <summary>Whether nil is a value of this type.</summary>
    public bool CanBeNil => Kind is GoKind.Interface or GoKind.Slice or GoKind.Map or GoKind.Ptr or GoKind.Func;

    /// <summary>Whether a value of this type may be assigned to a variable of <paramref name="target"/> (Go spec, "Assignability").</summary>
    public bool IsAssignableTo(GoType target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return ReferenceEquals(this, target)
            || target.Kind == GoKind.Interface
            || Name == target.Name
            || (underlying == target.underlying && (IsUnnamed || target.IsUnnamed));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Only composite types are without a name of their own; "int" is a defined type.
    private bool IsUnnamed => Element is not null && Name == underlying;

    /// <summary>What a variable of this type holds before anything is assigned to it; null stands for every nil.</summary>
    internal object? Zero => Kind switch
    {
        GoKind.String => "",
        GoKind.Bool => false,
        GoKind.Int => GoInt.Box(0),
        GoKind.Int64 => 0L,
        GoKind.Float64 => 0.0,
        GoKind.Slice => new GoList([], this),
        GoKind.Map => new GoMap(this),
        _ => null,
    };
}
