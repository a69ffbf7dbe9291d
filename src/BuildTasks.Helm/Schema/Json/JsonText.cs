namespace BuildTasks.Helm.Schema;

/// <summary>Reads JSON texts as Go's encoding/json does, errors included, but with exact numbers.</summary>
internal static class JsonText
{
    private const int MaxDepth = 10_000;

    /// <summary>Reads the one value that the text must hold.</summary>
    /// <exception cref="FormatException">The text is no JSON; the message is Go's.</exception>
    public static JsonValue Parse(ReadOnlyMemory<byte> text)
    {
        JsonScanner scanner = new(text);
        if (scanner.Peek() < 0)
        {
            throw new FormatException("EOF");
        }

        Stack<Container> open = new();
        while (true)
        {
            JsonValue? value = ReadValue(scanner, open);
            while (value is not null)
            {
                if (!open.TryPeek(out Container? container))
                {
                    return scanner.Peek() < 0 ? value : throw new FormatException("invalid character after top-level value");
                }

                container.Add(value);
                value = container.Continue(scanner) ? null : open.Pop().Close();
            }
        }
    }

    /// <summary>Reads a scalar or an empty container; opens any other container and gives null.</summary>
    private static JsonValue? ReadValue(JsonScanner scanner, Stack<Container> open)
    {
        int first = scanner.Peek();
        if (first is not ('{' or '['))
        {
            return scanner.ReadScalar(first);
        }

        if (open.Count >= MaxDepth)
        {
            throw scanner.Unexpected("exceeded max depth");
        }

        scanner.Skip();
        Container container = first == '{' ? new Container.Members() : new Container.Items();
        if (scanner.Peek() == container.End)
        {
            scanner.Skip();
            return container.Close();
        }

        container.Begin(scanner);
        open.Push(container);
        return null;
    }

    /// <summary>An array or object that is still being read.</summary>
    private abstract class Container
    {
        public abstract int End { get; }

        protected abstract string AfterValue { get; }

        public virtual void Begin(JsonScanner scanner)
        {
        }

        public abstract void Add(JsonValue value);

        public abstract JsonValue Close();

        /// <summary>Steps over a comma, and gives true, or over the end, and gives false.</summary>
        public bool Continue(JsonScanner scanner)
        {
            int next = scanner.Peek();
            if (next != ',' && next != End)
            {
                throw scanner.Unexpected(AfterValue);
            }

            scanner.Skip();
            if (next == ',')
            {
                Begin(scanner);
            }

            return next == ',';
        }

        internal sealed class Items : Container
        {
            private readonly List<JsonValue> items = [];

            public override int End => ']';

            protected override string AfterValue => "after array element";

            public override void Add(JsonValue value) => items.Add(value);

            public override JsonValue Close() => new JsonArray(items);
        }

        internal sealed class Members : Container
        {
            private readonly Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
            private string name = string.Empty;

            public override int End => '}';

            protected override string AfterValue => "after object key:value pair";

            public override void Begin(JsonScanner scanner)
            {
                if (scanner.Peek() != '"')
                {
                    throw scanner.Unexpected("looking for beginning of object key string");
                }

                name = scanner.ReadString();
                if (scanner.Peek() != ':')
                {
                    throw scanner.Unexpected("after object key");
                }

                scanner.Skip();
            }

            public override void Add(JsonValue value) => members[name] = value;

            public override JsonValue Close() => new JsonObject(members);
        }
    }
}
