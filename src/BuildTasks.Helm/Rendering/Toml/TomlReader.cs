using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// Reads TOML 1.1 into Go values as github.com/BurntSushi/toml 1.6.0 does, with its faults in its order: a fault in the tables is found when the
/// value is complete, before the rest of the line is looked at.
/// </summary>
internal sealed class TomlReader
{
    // Deeper than anybody writes. All that walks over values recurses.
    private const int DeepestNesting = 1000;

    private readonly TomlTables tables = new();
    private readonly TomlCursor cursor;
    private readonly TomlKeyReader keys;
    private readonly TomlScalarReader scalars;

    private TomlReader(string text, TomlTimes times)
    {
        cursor = new TomlCursor(text, tables);
        keys = new TomlKeyReader(cursor, tables);
        scalars = new TomlScalarReader(cursor, times);
    }

    /// <exception cref="TomlException">The text is no TOML.</exception>
    public static GoMap Read(string text, TomlTimes times) => new TomlReader(TomlEncoding.Check(text), times).ReadDocument();

    private GoMap ReadDocument()
    {
        int depth = 0;
        for (int next = cursor.NextBeyondBlankLines(); next != TomlCursor.End; next = cursor.NextBeyondBlankLines())
        {
            if (next == '[')
            {
                depth = ReadHeader();
            }
            else
            {
                cursor.Back();
                TomlScope table = tables.Scope;
                ReadPair(depth);
                tables.Scope = table;
            }

            ExpectEndOfLine();
        }

        return tables.Root;
    }

    // Gives how many tables are around its keys.
    private int ReadHeader()
    {
        bool isArrayItem = cursor.TryTake('[');
        IReadOnlyList<string> name = keys.ReadTableName();
        if (isArrayItem && cursor.Next() is var bracket && bracket != ']')
        {
            throw cursor.Error($"expected end of table array name delimiter ']', but got {TomlCursor.Quote(bracket)} instead");
        }

        CheckDepth(name.Count);
        tables.EnterHeader(name, isArrayItem);
        return name.Count;
    }

    private void ExpectEndOfLine()
    {
        cursor.SkipBlanks();
        switch (cursor.Next())
        {
            case '#' or '\n' or '\r' or TomlCursor.End:
                cursor.Back();
                break;
            case var other:
                throw cursor.Error($"expected a top-level item to end with a newline, comment, or EOF, but got {TomlCursor.Quote(other)} instead");
        }
    }

    // The scope is afterwards that of the last part of the key.
    private (IReadOnlyList<string> Key, object Value) ReadPair(int depth)
    {
        IReadOnlyList<string> key = keys.ReadKey();
        CheckDepth(depth + key.Count);
        tables.Scope = tables.Scope with { Key = key[^1] };
        foreach (string part in key.SkipLast(1))
        {
            tables.EnterImplicit(part);
        }

        object value = ReadValue(depth + key.Count, isArrayItem: false);
        tables.SetValue(value);
        return (key, value);
    }

    private object ReadValue(int depth, bool isArrayItem)
    {
        cursor.SkipBlanks();
        cursor.Mark();
        int first = cursor.Next();
        if (first is not ('[' or '{'))
        {
            return scalars.Read(first);
        }

        CheckDepth(depth + 1);
        return FreshStack.IsNeeded ? FreshStack.Run(Read) : Read();

        object Read() => first == '[' ? ReadArray(depth + 1) : ReadInlineTable(depth + 1, isArrayItem);
    }

    private GoList ReadArray(int depth)
    {
        tables.BeginArray();
        GoList array = new();
        for (int next = cursor.NextBeyondBlankLines(); next != ']'; next = cursor.NextBeyondBlankLines())
        {
            if (next == ',')
            {
                throw cursor.Error("unexpected comma");
            }

            cursor.Back();
            array.Add(ReadValue(depth, isArrayItem: true));
            if (!TakeSeparator(']', "expected a comma (',') or array terminator (']'), but got {0}"))
            {
                break;
            }
        }

        return array;
    }

    private GoMap ReadInlineTable(int depth, bool isArrayItem)
    {
        TomlScope outer = tables.Scope;
        tables.EnterInline(isArrayItem);
        TomlScope scope = tables.Scope;
        GoMap table = new();
        for (int next = cursor.NextBeyondBlankLines(); next != '}'; next = cursor.NextBeyondBlankLines())
        {
            if (next == ',')
            {
                throw cursor.Error("unexpected comma");
            }

            cursor.Back();
            (IReadOnlyList<string> key, object? value) = ReadPair(depth);
            SetNested(table, key, value);
            tables.Scope = scope with { Key = key[^1] };
            if (!TakeSeparator('}', "expected a comma or an inline table terminator '}}', but got {0} instead"))
            {
                break;
            }
        }

        tables.Scope = outer;
        return table;
    }

    // Whether there was a comma; else the closing bracket has been taken.
    private bool TakeSeparator(char closing, string problem)
    {
        int next = cursor.NextBeyondBlankLines();
        return next == ',' || (next == closing ? false : throw cursor.Error(string.Format(
            CultureInfo.InvariantCulture, problem, next == TomlCursor.End ? "end of file" : $"'{TomlCursor.Show(next)}'")));
    }

    private void SetNested(GoMap table, IReadOnlyList<string> key, object value)
    {
        foreach (string part in key.SkipLast(1))
        {
            if (!table.TryGet(part, out object? existing))
            {
                existing = new GoMap();
                table.Set(part, existing);
            }

            table = existing as GoMap
                ?? throw tables.Error(tables.KeyLine, $"{GoQuote.Quote(tables.Scope.Path.ToString())} is not a table");
        }

        table.Set(key[^1], value);
    }

    private void CheckDepth(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw cursor.ErrorHere($"tables and arrays are nested more than {DeepestNesting} deep");
        }
    }
}
