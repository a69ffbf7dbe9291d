using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Execution;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Helm.Rendering;

/// <summary>How a value is written.</summary>
internal enum TomlKind
{
    /// <summary>Not at all: nil.</summary>
    Nothing,

    /// <summary>Behind a key.</summary>
    Value,

    /// <summary>Under a header.</summary>
    Table,

    /// <summary>Under a header for each item: a list of nothing but tables.</summary>
    TableArray,
}

/// <summary>Tells how values are written.</summary>
internal static class TomlKinds
{
    /// <exception cref="TomlException">A list has a nil item, or a function is no value of TOML.</exception>
    public static TomlKind Of(object? value) => Of(value, new Dictionary<GoList, TomlKind>(ReferenceEqualityComparer.Instance));

    // Each list is looked into once, however often it is held.
    private static TomlKind Of(object? value, Dictionary<GoList, TomlKind> known) => value switch
    {
        null or GoList { IsNil: true } or GoMap { IsNil: true } => TomlKind.Nothing,
        GoTime or GoVersion => TomlKind.Value,
        GoMap or GoObject => TomlKind.Table,
        GoList list => known.TryGetValue(list, out TomlKind kind) ? kind : known[list] = OfUnknownList(list, known),
        TemplateFunction => throw new TomlException("unsupported type: func"),
        _ => TomlKind.Value,
    };

    private static TomlKind OfUnknownList(GoList list, Dictionary<GoList, TomlKind> known)
        => FreshStack.IsNeeded ? FreshStack.Run(() => OfList(list, known)) : OfList(list, known);

    private static TomlKind OfList(GoList list, Dictionary<GoList, TomlKind> known)
    {
        List<TomlKind> kinds = list.Select(item => Of(item, known)).ToList();
        return kinds.Contains(TomlKind.Nothing) ? throw new TomlException("toml: cannot encode array with nil element")
            : kinds.Count > 0 && kinds.TrueForAll(kind => kind == TomlKind.Table) ? TomlKind.TableArray
            : TomlKind.Value;
    }
}
