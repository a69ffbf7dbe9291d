namespace BuildTasks.GoTemplates;

/// <summary>
/// Reads one JSON text. The order of the checks follows Go's scanner, which reads byte by byte and feeds a space at the end,
/// so that the same character is blamed. Nesting is kept on a stack of its own.
/// </summary>
/// <param name="json">The text.</param>
/// <param name="exactNumbers">Numbers come as <see cref="GoJsonNumber"/>, as with Go's UseNumber. Default: false, as double.</param>
internal sealed class JsonReader(string json, bool exactNumbers = false)
{
    private const int MaxDepth = 10_000;

    private readonly Stack<Container> containers = new();
    private int position;
    private string? rangeError;

    // What is inside of a container; Key is the member whose value comes next.
    private sealed record Container(GoMap? Members, GoList? Items)
    {
        public string Key { get; set; } = "";
    }

    public object? Read()
    {
        SkipSpaces();
        while (true)
        {
            object? value = BeginValue(out bool opened);
            if (opened)
            {
                continue;
            }

            if (!EndValue(ref value))
            {
                return rangeError is null ? value : throw new GoJsonException(rangeError);
            }
        }
    }

    private object? BeginValue(out bool opened)
    {
        opened = false;
        switch (Peek())
        {
            case '{':
                return OpenObject(out opened);
            case '[':
                return OpenArray(out opened);
            case '"':
                return JsonStringReader.Read(json, ref position);
            case 't':
                return Literal("true", true);
            case 'f':
                return Literal("false", false);
            case 'n':
                return Literal("null", null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw JsonSyntaxError.At(json, position, "looking for beginning of value");
        }
    }

    private object ReadNumber()
    {
        string text = JsonNumberReader.Read(json, ref position);
        return exactNumbers ? new GoJsonNumber(text) : JsonNumberReader.ToDouble(text, ref rangeError);
    }

    private GoMap? OpenObject(out bool opened)
    {
        Push(new Container(new GoMap(), null));
        opened = Peek() != '}';
        if (opened)
        {
            ReadKey();
            return null;
        }

        position++;
        return containers.Pop().Members;
    }

    private GoList? OpenArray(out bool opened)
    {
        Push(new Container(null, new GoList()));
        opened = Peek() != ']';
        if (opened)
        {
            return null;
        }

        position++;
        return containers.Pop().Items;
    }

    private void Push(Container container)
    {
        containers.Push(container);
        if (containers.Count > MaxDepth)
        {
            throw JsonSyntaxError.At(json, position, "exceeded max depth");
        }

        position++;
        SkipSpaces();
    }

    private void ReadKey()
    {
        if (Peek() != '"')
        {
            throw JsonSyntaxError.At(json, position, "looking for beginning of object key string");
        }

        containers.Peek().Key = JsonStringReader.Read(json, ref position);
        SkipSpaces();
        if (Peek() != ':')
        {
            throw JsonSyntaxError.At(json, position, "after object key");
        }

        position++;
        SkipSpaces();
    }

    /// <summary>Stores a finished value, closes what ends with it, and says whether another value follows.</summary>
    private bool EndValue(ref object? value)
    {
        while (true)
        {
            SkipSpaces();
            if (containers.Count == 0)
            {
                return position == json.Length ? false : throw JsonSyntaxError.At(json, position, "after top-level value");
            }

            Container container = containers.Peek();
            container.Members?.Set(container.Key, value);
            container.Items?.Add(value);
            string context = container.Members is null ? "after array element" : "after object key:value pair";
            char next = Peek();
            if (next != ',' && next != (container.Members is null ? ']' : '}'))
            {
                throw JsonSyntaxError.At(json, position, context);
            }

            position++;
            if (next == ',')
            {
                SkipSpaces();
                if (container.Members is not null)
                {
                    ReadKey();
                }

                return true;
            }

            containers.Pop();
            value = (object?)container.Members ?? container.Items;
        }
    }

    private object? Literal(string text, object? value)
    {
        for (int i = 0; i < text.Length; i++, position++)
        {
            if (position == json.Length || json[position] != text[i])
            {
                throw JsonSyntaxError.At(json, position, $"in literal {text} (expecting '{text[i]}')");
            }
        }

        return value;
    }

    private char Peek() => position < json.Length ? json[position] : throw JsonSyntaxError.EndOfInput();

    private void SkipSpaces()
    {
        while (position < json.Length && json[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }
    }
}
