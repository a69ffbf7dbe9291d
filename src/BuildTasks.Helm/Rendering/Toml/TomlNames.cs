namespace BuildTasks.Helm.Rendering;

/// <summary>Which tables a TOML document has defined: none may be defined twice.</summary>
internal sealed class TomlNames
{
    private readonly HashSet<string> tables = new(StringComparer.Ordinal);

    public void DefineTable(string[] path, TomlScanner scanner)
    {
        if (!tables.Add(NameOf(path)))
        {
            throw scanner.AlreadyDefined(path);
        }
    }

    /// <summary>Another item of an array of tables: tables inside it are new again.</summary>
    public void DefineArray(string[] path, TomlScanner scanner)
    {
        if (tables.Contains(NameOf(path)))
        {
            throw scanner.AlreadyDefined(path);
        }

        tables.RemoveWhere(name => name.StartsWith(NameOf(path) + "\0", StringComparison.Ordinal));
    }

    /// <summary>An inline table is complete.</summary>
    public void Close(string[] path) => tables.Add(NameOf(path));

    private static string NameOf(string[] path) => string.Join('\0', path);
}
