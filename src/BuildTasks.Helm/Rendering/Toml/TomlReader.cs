using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Reads TOML 1.0 into Go values; integers are int64.</summary>
internal sealed class TomlReader
{
    // Deeper than anybody writes, shallow enough for every stack.
    private const int DeepestNesting = 1000;

    private readonly TomlScanner scanner;
    private readonly GoMap root = new();
    private readonly TomlNames names = new();
    private GoMap table;
    private string[] tablePath = [];
    private int nesting;

    private TomlReader(string text)
    {
        scanner = new TomlScanner(text);
        table = root;
    }

    /// <exception cref="TomlException">The text is no TOML.</exception>
    public static GoMap Read(string text) => new TomlReader(text).Read();

    private GoMap Read()
    {
        for (scanner.SkipBlankLines(); !scanner.AtEnd; scanner.SkipBlankLines())
        {
            if (scanner.TryTake("[["))
            {
                BeginArrayItem();
            }
            else if (scanner.TryTake("["))
            {
                BeginTable();
            }
            else
            {
                ReadPair(table, tablePath);
            }

            scanner.EndLine();
        }

        return root;
    }

    private void BeginTable()
    {
        tablePath = scanner.ReadKey();
        scanner.Expect("]", "expected '.' or ']' to end table name, but got {0} instead");
        names.DefineTable(tablePath, scanner);
        table = Descend(root, tablePath, tablePath);
    }

    private void BeginArrayItem()
    {
        tablePath = scanner.ReadKey();
        scanner.Expect("]]", "expected end of table array name delimiter ']', but got {0} instead");
        names.DefineArray(tablePath, scanner);
        var parent = Descend(root, tablePath[..^1], tablePath);
        if (parent.Get(tablePath[^1]) is not GoList array)
        {
            if (parent.Contains(tablePath[^1]))
            {
                throw scanner.AlreadyDefined(tablePath);
            }

            array = new GoList([], GoType.SliceOf(GoType.MapOfAny));
            parent.Set(tablePath[^1], array);
        }

        table = new GoMap();
        array.Add(table);
    }

    private void ReadPair(GoMap target, string[] path)
    {
        var key = scanner.ReadKey();
        if (!scanner.TryTake("="))
        {
            throw scanner.Unexpected("expected key separator '='", "expected '.' or '=', but got {0} instead");
        }

        scanner.LastKey = string.Join('.', path.Concat(key));
        var owner = Descend(target, key[..^1], [.. path, .. key]);
        if (owner.Contains(key[^1]))
        {
            throw scanner.AlreadyDefined([.. path, .. key]);
        }

        owner.Set(key[^1], ReadValue([.. path, .. key]));
    }

    private object ReadValue(string[] path)
    {
        if (nesting == DeepestNesting)
        {
            throw scanner.Problem($"arrays and inline tables are nested more than {DeepestNesting} deep");
        }

        nesting++;
        scanner.SkipBlanks();
        object value = scanner.Current switch
        {
            '[' => ReadArray(path),
            '{' => ReadInlineTable(path),
            '"' or '\'' => scanner.ReadString(mayBeMultiline: true),
            _ => TomlScalar.Parse(scanner.ReadBareValue(), scanner),
        };
        nesting--;
        return value;
    }

    private GoList ReadArray(string[] path)
    {
        scanner.Take();
        var array = new GoList();
        for (scanner.SkipBlankLines(); !scanner.TryTake("]"); scanner.SkipBlankLines())
        {
            array.Add(ReadValue(path));
            scanner.SkipBlankLines();
            if (!scanner.TryTake(",") && scanner.Current != ']')
            {
                throw scanner.Unexpected("", "expected a comma (',') or array terminator (']'), but got {0}");
            }
        }

        // As Go: all tables makes it a slice of maps.
        return array.Count > 0 && array.All(item => item is GoMap) ? new GoList(array, GoType.SliceOf(GoType.MapOfAny)) : array;
    }

    private GoMap ReadInlineTable(string[] path)
    {
        scanner.Take();
        var inline = new GoMap();
        for (scanner.SkipBlankLines(); !scanner.TryTake("}"); scanner.SkipBlankLines())
        {
            ReadPair(inline, path);
            scanner.SkipBlankLines();
            if (!scanner.TryTake(",") && scanner.Current != '}')
            {
                throw scanner.Unexpected("", "expected a comma or an inline table terminator '}}', but got {0} instead");
            }
        }

        names.Close(path);
        return inline;
    }

    private GoMap Descend(GoMap from, IEnumerable<string> path, string[] fullPath)
    {
        foreach (var name in path)
        {
            if (!from.TryGet(name, out var existing))
            {
                existing = new GoMap();
                from.Set(name, existing);
            }

            from = existing as GoMap
                ?? (existing is GoList { Count: > 0 } list ? list[^1] as GoMap : null)
                ?? throw scanner.AlreadyDefined(fullPath);
        }

        return from;
    }
}
