namespace BuildTasks.GoTemplates;

/// <summary>The kinds of Go's <c>reflect.Kind</c> that a template can meet.</summary>
public enum GoKind
{
    /// <summary>No value at all: an untyped nil.</summary>
    Invalid,

    /// <summary>bool</summary>
    Bool,

    /// <summary>int (64 bits here)</summary>
    Int,

    /// <summary>int8</summary>
    Int8,

    /// <summary>int16</summary>
    Int16,

    /// <summary>int32 and rune</summary>
    Int32,

    /// <summary>int64, also time.Duration</summary>
    Int64,

    /// <summary>uint8 and byte</summary>
    Uint8,

    /// <summary>uint16</summary>
    Uint16,

    /// <summary>uint32</summary>
    Uint32,

    /// <summary>uint64</summary>
    Uint64,

    /// <summary>float32</summary>
    Float32,

    /// <summary>float64</summary>
    Float64,

    /// <summary>string</summary>
    String,

    /// <summary>a slice</summary>
    Slice,

    /// <summary>a map</summary>
    Map,

    /// <summary>a struct</summary>
    Struct,

    /// <summary>a pointer; Go prints it as "ptr"</summary>
    Ptr,

    /// <summary>a function</summary>
    Func,

    /// <summary>an interface; only types of parameters and elements have this kind, values never do</summary>
    Interface,
}
