namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>index</c>, <c>slice</c> and <c>len</c>.</summary>
internal static class Indexing
{
    /// <summary>The element that is reached by one index after the other.</summary>
    public static object? Index(object? item, object?[] indexes)
    {
        if (item is null)
        {
            throw new TemplateFunctionException("index of untyped nil");
        }

        foreach (object? index in indexes)
        {
            item = item switch
            {
                GoMap map => Entry(map, index),
                GoList list => list[Position(index, list.Count, "slice")],
                string text => TextByte(text, index),
                null => throw new TemplateFunctionException("index of nil pointer"),
                _ => throw new TemplateFunctionException($"can't index item of type {GoType.NameOf(item is GoObject structure ? structure.Pointed : item)}"),
            };
        }

        return item;
    }

    /// <summary>The part of a string or list between two indexes.</summary>
    public static object Slice(object? item, object?[] indexes)
    {
        if (indexes.Length > 3)
        {
            throw new TemplateFunctionException($"too many slice indexes: {indexes.Length}");
        }

        switch (item)
        {
            case null:
                throw new TemplateFunctionException("slice of untyped nil");
            case string when indexes.Length == 3:
                throw new TemplateFunctionException("cannot 3-index slice a string");
            case string text:
                byte[] bytes = GoText.ToUtf8(text);
                (int from, int to) = Bounds(indexes, bytes.Length);
                return GoText.FromUtf8(bytes.AsSpan(from, to - from));
            case GoList list:
                (int start, int end) = Bounds(indexes, list.Count);
                return list.Slice(start, end - start);
            default:
                throw new TemplateFunctionException($"can't slice item of type {GoType.NameOf(item)}");
        }
    }

    /// <summary>The number of bytes, items or entries.</summary>
    public static long Length(object? item) => item switch
    {
        string text => GoText.ByteLength(text),
        GoList list => list.Count,
        GoMap map => map.Count,
        NilInterface => throw new TemplateFunctionException("len of nil pointer"),
        null => throw new TemplateFunctionException("reflect: call of reflect.Value.Type on zero Value"),
        _ => throw new TemplateFunctionException($"len of type {GoType.NameOf(item is GoObject structure ? structure.Pointed : item)}"),
    };

    private static object? Entry(GoMap map, object? key) => key switch
    {
        string name => map.TryGet(name, out object? value) ? value : map.ElementType.Zero,
        null => throw new TemplateFunctionException($"value is nil; should be of type {GoType.String.Name}"),
        _ => throw new TemplateFunctionException($"value has type {GoType.NameOf(key)}; should be {GoType.String.Name}"),
    };

    private static byte TextByte(string text, object? index)
    {
        byte[] bytes = GoText.ToUtf8(text);
        return bytes[Position(index, bytes.Length, "string")];
    }

    private static int Position(object? index, int length, string what)
    {
        int position = Bound(index, length);
        return position < length ? position : throw new TemplateFunctionException($"reflect: {what} index out of range");
    }

    // As in Go, the length itself is accepted here.
    private static int Bound(object? index, int length)
    {
        long number = index switch
        {
            null => throw new TemplateFunctionException("cannot index slice/array with nil"),
            _ when GoNumber.AsSigned(index) is { } signed => signed,
            _ when GoNumber.AsUnsigned(index) is { } unsigned => unchecked((long)unsigned),
            _ => throw new TemplateFunctionException($"cannot index slice/array with type {GoType.NameOf(index)}"),
        };
        return number >= 0 && number <= length ? (int)number : throw new TemplateFunctionException($"index out of range: {number}");
    }

    private static (int Start, int End) Bounds(object?[] indexes, int length)
    {
        int[] bounds = [0, length, length];
        for (int index = 0; index < indexes.Length; index++)
        {
            bounds[index] = Bound(indexes[index], length);
        }

        Order(bounds[0], bounds[1]);
        if (indexes.Length == 3)
        {
            Order(bounds[1], bounds[2]);
        }

        return (bounds[0], bounds[1]);
    }

    private static void Order(int first, int second)
    {
        if (first > second)
        {
            throw new TemplateFunctionException($"invalid slice index: {first} > {second}");
        }
    }
}
