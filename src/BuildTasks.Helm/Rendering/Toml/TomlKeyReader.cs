namespace BuildTasks.Helm.Rendering;

/// <summary>Reads keys and the names of tables, both in parts between dots.</summary>
internal sealed class TomlKeyReader(TomlCursor cursor, TomlTables tables)
{
    private readonly TomlStringReader strings = new(cursor);

    /// <summary>Reads a key and its equals sign.</summary>
    public IReadOnlyList<string> ReadKey()
    {
        List<string> parts = new();
        do
        {
            ExpectPartOfKey(isFirst: parts.Count == 0);
            parts.Add(ReadPart(isFirst: parts.Count == 0));
        }
        while (ContinuesAfterKey());

        return parts;
    }

    /// <summary>Reads the name of a table and the bracket after it.</summary>
    public IReadOnlyList<string> ReadTableName()
    {
        List<string> parts = new();
        do
        {
            ExpectPartOfTableName();
            parts.Add(ReadPart(isFirst: parts.Count == 0));
        }
        while (ContinuesAfterTableName());

        return parts;
    }

    private void ExpectPartOfKey(bool isFirst)
    {
        cursor.SkipBlanks();
        switch (cursor.Peek())
        {
            case '=' or TomlCursor.End:
                throw cursor.Error(isFirst ? "unexpected '=': key name appears blank" : "unexpected '='");
            case '.':
                throw cursor.Error(isFirst ? "unexpected '.': keys cannot start with a '.'" : "unexpected '.'");
        }
    }

    private void ExpectPartOfTableName()
    {
        cursor.SkipBlanks();
        switch (cursor.Peek())
        {
            case ']' or TomlCursor.End:
                throw cursor.Error("unexpected end of table name (table names cannot be empty)");
            case '.':
                throw cursor.Error("unexpected table separator (table names cannot be empty)");
        }
    }

    private bool ContinuesAfterKey()
    {
        cursor.SkipBlanks();
        int next = cursor.Next();
        return next switch
        {
            '.' => true,
            '=' => false,
            TomlCursor.End => throw cursor.Error("unexpected EOF; expected key separator '='"),
            '\n' => throw cursor.ErrorInLineBefore(@"expected '.' or '=', but got '\n' instead"),
            _ => throw cursor.Error($"expected '.' or '=', but got {TomlCursor.Quote(next)} instead"),
        };
    }

    private bool ContinuesAfterTableName()
    {
        cursor.SkipBlanks();
        int next = cursor.Next();
        return next switch
        {
            '.' => true,
            ']' => false,
            _ => throw cursor.Error($"expected '.' or ']' to end table name, but got {TomlCursor.Quote(next)} instead"),
        };
    }

    private string ReadPart(bool isFirst)
    {
        string part;
        if (cursor.Peek() is '"' or '\'')
        {
            part = strings.ReadLine((char)cursor.Next());
        }
        else
        {
            // Possibly nothing: what comes instead is then neither a dot nor the end of the key.
            cursor.Mark();
            cursor.TakeWhile(character => character < 0x80 && TomlQuote.IsBare((char)character));
            part = cursor.Taken;
        }

        tables.KeyLine = isFirst ? cursor.Line : tables.KeyLine;
        return part;
    }
}
