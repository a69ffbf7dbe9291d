using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>The grammar of <c>--set a.b[0]=x,c={d,e}</c>, with Helm's limits and messages.</summary>
internal sealed class SetExpression
{
    private const int DeepestName = 30;

    private readonly SetReader reader;
    private readonly SetSyntax syntax;

    private SetExpression(string text, SetSyntax syntax)
    {
        reader = new SetReader(text);
        this.syntax = syntax;
    }

    /// <summary>Whether the argument goes on after what was read.</summary>
    private enum Progress
    {
        More,
        End,
    }

    /// <summary>Sets in a map what the argument says.</summary>
    /// <exception cref="ValuesException">The argument is wrong. The map may have been changed.</exception>
    public static void Apply(string text, SetSyntax syntax, GoMap values)
    {
        SetExpression expression = new(text, syntax);
        while (expression.ReadKey(values, 0) == Progress.More)
        {
        }
    }

    private Progress ReadKey(GoMap values, int depth)
    {
        string key = reader.ReadUntil(syntax.KeyStops, syntax.Escapes, out char? stop);
        switch (stop)
        {
            case null when key.Length == 0:
                return Progress.End;
            case null:
                throw new ValuesException($"key {GoQuote.Quote(key)} has no value");
            case '[':
                return ReadIndexed(values, key, depth);
            case '=':
                return ReadAssigned(values, key);
            case ',':
                throw new ValuesException($"key {GoQuote.Quote(key)} has no value (cannot end with ,)");
            default:
                return ReadNested(values, key, depth + 1);
        }
    }

    private Progress ReadAssigned(GoMap values, string key)
    {
        bool atEnd = reader.AtEnd;
        Set(values, key, syntax.ReadValue(reader));
        return atEnd ? Progress.End : Progress.More;
    }

    private Progress ReadNested(GoMap values, string key, int depth)
    {
        if (depth > DeepestName)
        {
            throw new ValuesException($"value name nested level is greater than maximum supported nested level of {DeepestName}");
        }

        GoMap inner = values.TryGet(key, out object? existing) ? Require<GoMap>(existing, "map[string]interface {}") : new GoMap();
        Progress progress = ReadKey(inner, depth);
        if (progress == Progress.More && inner.Count == 0)
        {
            throw new ValuesException($"key map {GoQuote.Quote(key)} has no value");
        }

        if (inner.Count > 0)
        {
            Set(values, key, inner);
        }

        return progress;
    }

    private Progress ReadIndexed(GoMap values, string key, int depth)
    {
        if (reader.ReadIndex(syntax.Escapes) is not { } index)
        {
            return Progress.End;
        }

        GoList list = values.TryGet(key, out object? existing) ? Require<GoList>(existing, "[]interface {}") : [];
        Progress progress = ReadItem(list, index, depth);
        Set(values, key, list);
        return progress;
    }

    private Progress ReadItem(GoList list, int index, int depth)
    {
        SetIndexes.ThrowIfNegative(index);
        string unexpected = reader.ReadUntil("[.=", syntax.Escapes, out char? stop);
        if (unexpected.Length > 0)
        {
            throw new ValuesException($"unexpected data at end of array index: {QuoteEach(unexpected)}");
        }

        switch (stop)
        {
            case null:
                return Progress.End;
            case '=':
                SetIndexes.Set(list, index, syntax.ReadValue(reader));
                return Progress.More;
            case '[':
                return ReadItemOfItem(list, index, depth);
            default:
                return ReadKeyOfItem(list, index, depth);
        }
    }

    private Progress ReadItemOfItem(GoList list, int index, int depth)
    {
        if (reader.ReadIndex(syntax.Escapes) is not { } inner)
        {
            return Progress.End;
        }

        object? existing = index < list.Count ? list[index] : null;
        GoList item = existing is null ? [] : Require<GoList>(existing, "[]interface {}");
        Progress progress = ReadItem(item, inner, depth);
        if (progress == Progress.More)
        {
            SetIndexes.Set(list, index, item);
        }

        return progress;
    }

    private Progress ReadKeyOfItem(GoList list, int index, int depth)
    {
        GoMap item = index < list.Count && list[index] is GoMap existing ? existing : [];
        if (index < list.Count)
        {
            list[index] = item;
        }

        Progress progress = ReadKey(item, depth);
        if (progress == Progress.More)
        {
            SetIndexes.Set(list, index, item);
        }

        return progress;
    }

    // A name without characters sets nothing.
    private static void Set(GoMap values, string key, object? value)
    {
        if (key.Length > 0)
        {
            values.Set(key, value);
        }
    }

    private static T Require<T>(object? existing, string wanted)
        where T : class
        => existing as T
            ?? throw new ValuesException(
                $"unable to parse key: interface conversion: interface {{}} is {(existing is null ? "nil" : GoType.NameOf(existing))}, not {wanted}");

    // Go prints a list of characters here.
    private static string QuoteEach(string text)
        => $"[{string.Join(' ', text.EnumerateRunes().Select(rune => GoQuote.QuoteRune(rune.Value, ascii: false)))}]";
}
