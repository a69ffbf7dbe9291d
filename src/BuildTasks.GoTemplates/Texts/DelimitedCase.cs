namespace BuildTasks.GoTemplates.Texts;

/// <summary>ToSnakeCase and ToKebabCase of huandu/xstrings: small letters, with a connector between words.</summary>
internal sealed class DelimitedCase
{
    private readonly int connector;
    private readonly Words words;
    private readonly List<int> result = [];
    private WordKind kind;
    private int[] word = [];

    private DelimitedCase(string text, char connector)
    {
        this.connector = connector;
        words = new Words(GoRunes.OfBytes(text));
    }

    public static string Convert(string text, char connector) =>
        text.Length == 0 ? "" : new DelimitedCase(text, connector).Convert();

    private string Convert()
    {
        Advance();
        while (!words.AtEnd)
        {
            WordKind previous = kind;
            int[] last = word;
            if (previous != WordKind.Connector)
            {
                Append(kind, word);
            }

            Advance();
            switch (previous)
            {
                case WordKind.Number:
                    AppendJoined();
                    break;
                case WordKind.Connector:
                    Append(previous, last);
                    break;
                case WordKind.Punctuation:
                    break;
                case var _ when kind == WordKind.Number:
                    AppendNumber();
                    break;
                default:
                    ConnectIfWord();
                    break;
            }
        }

        Append(kind, word);
        return GoRunes.ToText([.. result]);
    }

    // Small letters and digits after a number belong to it: "2m3s".
    private void AppendJoined()
    {
        while (kind is WordKind.Alphabet or WordKind.Number)
        {
            Append(kind, word);
            Advance();
        }

        if (kind != WordKind.Invalid)
        {
            ConnectIfWord();
        }
    }

    // A number ends the word before it ("Bld4"), unless small letters follow ("http_2xx").
    private void AppendNumber()
    {
        if (words.AtEnd)
        {
            return;
        }

        int[] number = word;
        Advance();
        if (kind == WordKind.Alphabet)
        {
            result.Add(connector);
            Append(WordKind.Number, number);
            AppendJoined();
            return;
        }

        Append(WordKind.Number, number);
        ConnectIfWord();
    }

    private void ConnectIfWord()
    {
        if (kind is not (WordKind.Connector or WordKind.Punctuation))
        {
            result.Add(connector);
        }
    }

    private void Advance() => (kind, word) = words.AtEnd ? (WordKind.Invalid, []) : words.Next();

    private void Append(WordKind wordKind, int[] runes)
    {
        bool changes = wordKind is WordKind.UpperCase or WordKind.Connector;
        foreach (int rune in runes)
        {
            result.Add(!changes ? rune : Words.IsConnector(rune) ? connector : GoRunes.ToLower(rune));
        }
    }
}
