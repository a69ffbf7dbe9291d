using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// The tables of a document while it is read, and BurntSushi's rules of what may be defined again. Those are looser than TOML's in places:
/// an array can become a table (<c>a = [1]</c>, then <c>a.b = 2</c>), and an inline table can grow (<c>{a = {b = 1}, a.c = 2}</c>).
/// </summary>
internal sealed class TomlTables
{
    private static readonly GoType TableArray = GoType.SliceOf(GoType.MapOfAny);

    private readonly TomlPath rootPath = TomlPath.CreateRoot();

    public TomlTables() => Scope = new TomlScope(rootPath, Root, "");

    /// <summary>The document's own table.</summary>
    public GoMap Root { get; } = new();

    /// <summary>Where the next key belongs.</summary>
    public TomlScope Scope { get; set; }

    /// <summary>The line of the last key's first part, where faults of keys are reported.</summary>
    public int KeyLine { get; set; }

    /// <summary>Begins the table of a header, <c>[a.b]</c> or, for another item of an array, <c>[[a.b]]</c>.</summary>
    public void EnterHeader(IReadOnlyList<string> names, bool isArrayItem)
    {
        (TomlPath path, GoMap table) = (rootPath, Root);
        foreach (string name in names.SkipLast(1))
        {
            path = path.Child(name);
            if (!table.TryGet(name, out object? existing))
            {
                path.IsImplicit = true;
                existing = new GoMap();
                table.Set(name, existing);
            }

            table = TableOf(existing) ?? throw NoTable(path);
        }

        Scope = new TomlScope(path, table, "");
        Enter(names[^1], isArrayItem);
        Scope.Path.IsArray = false;
    }

    /// <summary>Goes on to the table that a part of a dotted key names.</summary>
    public void EnterImplicit(string name)
    {
        TomlPath path = Scope.Path.Child(name);
        path.IsImplicit = true;
        if (Scope.Table is null)
        {
            throw NoTable(Scope.Path);
        }

        Enter(name, isArrayItem: false);
    }

    /// <summary>Begins an inline table that is the value of the current key, or an item of its array.</summary>
    public void EnterInline(bool isArrayItem)
    {
        TomlScope outer = Scope;
        TomlPath path = outer.Path.Child(outer.Key);
        path.IsImplicit = true;
        Scope = new TomlScope(path, Table: null, "");
        if (outer.Table is null)
        {
            throw NoTable(outer.Path);
        }

        Scope = outer with { Key = "" };
        Enter(outer.Key, isArrayItem);
    }

    /// <summary>Says, before its items are read, that the value of the current key is an array.</summary>
    public void BeginArray() => PathOfKey().IsArray = true;

    /// <summary>Sets the value of the current key; a table that is there already stays.</summary>
    public void SetValue(object value)
    {
        Set(Scope.Key, value);
        PathOfKey().IsArray = value is GoList;
    }

    /// <summary>A fault in the text.</summary>
    public TomlException Error(int line, string message)
    {
        string lastKey = Scope.LastKey is { Length: > 0 } key ? $" (last key {GoQuote.Quote(key)})" : "";
        return new TomlException(string.Create(CultureInfo.InvariantCulture, $"toml: line {line}{lastKey}: {message}"));
    }

    private void Enter(string name, bool isArrayItem)
    {
        GoMap table = Scope.Table!;
        TomlPath path = Scope.Path.Child(name);
        if (!isArrayItem)
        {
            Set(name, new GoMap());
        }
        else if (!table.TryGet(name, out object? existing))
        {
            table.Set(name, new GoList([new GoMap()], TableArray));
        }
        else if (existing is GoList items && ReferenceEquals(items.Type, TableArray))
        {
            items.Add(new GoMap());
        }
        else
        {
            throw Error(KeyLine, $"Key '{path}' was already created and cannot be used as an array.");
        }

        Scope = Scope with { Path = path, Table = TableOf(table.Get(name)) };
    }

    private void Set(string key, object value)
    {
        GoMap table = Scope.Table ?? throw AlreadyDefined(Scope.Path);
        TomlPath path = Scope.Path.Child(key);
        if (!table.Contains(key))
        {
            table.Set(key, value);
            return;
        }

        if (!path.IsImplicit)
        {
            throw AlreadyDefined(path);
        }

        path.IsImplicit = false;
        if (path.IsArray)
        {
            table.Set(key, value);
        }
    }

    // An array at an empty key marks the table that has the key, as BurntSushi does.
    private TomlPath PathOfKey() => Scope.Key.Length > 0 || Scope.Path.IsRoot ? Scope.Path.Child(Scope.Key) : Scope.Path;

    private static GoMap? TableOf(object? value) => value switch
    {
        GoMap table => table,
        GoList items when ReferenceEquals(items.Type, TableArray) => (GoMap)items[^1]!,
        _ => null,
    };

    private TomlException NoTable(TomlPath path) => Error(KeyLine, $"Key '{path}' was already created as a hash.");

    private TomlException AlreadyDefined(TomlPath path) => Error(KeyLine, $"Key '{path}' has already been defined.");
}
