namespace BuildTasks.GoTemplates;

/// <summary>Prints strings, numbers and booleans: what a verb means for which kind. <see cref="FieldWriter"/> lays them out.</summary>
internal sealed class ScalarPrinter(FieldWriter writer)
{
    /// <summary>Prints a value; false, and nothing done, when the verb does not fit.</summary>
    public bool TryPrint(object value, int verb) => value switch
    {
        string text => TryPrint(text, verb),
        bool truth => TryPrint(truth, verb),
        double or float => TryPrintFloat(value, verb),
        _ => TryPrintInteger(value, verb),
    };

    /// <summary>Prints a number in Go syntax: <c>0xff</c>.</summary>
    public void PrintHexadecimal(ulong value, bool hasPrefix = true)
    {
        FormatFlags flags = writer.Flags;
        writer.Flags = flags with { Sharp = hasPrefix };
        writer.Integer(value, 16, isSigned: false, 'v');
        writer.Flags = flags;
    }

    private bool TryPrint(bool truth, int verb)
    {
        if (verb is not ('t' or 'v'))
        {
            return false;
        }

        writer.Pad(truth ? "true" : "false");
        return true;
    }

    private bool TryPrint(string text, int verb)
    {
        switch (verb)
        {
            case 'v' when writer.Flags.SharpV:
            case 'q':
                writer.Quoted(text);
                return true;
            case 'v' or 's':
                writer.Text(text);
                return true;
            case 'x' or 'X':
                writer.Hexadecimal(GoText.ToUtf8(text), verb == 'X');
                return true;
            default:
                return false;
        }
    }

    private bool TryPrintInteger(object value, int verb)
    {
        long? signed = GoNumber.AsSigned(value);
        ulong bits = signed is { } number ? unchecked((ulong)number) : GoNumber.AsUnsigned(value)!.Value;
        switch (verb)
        {
            case 'v' when writer.Flags.SharpV && signed is null:
                PrintHexadecimal(bits);
                return true;
            case 'c':
                writer.Pad(GoQuote.ToRune(CodePoint(bits)).ToString());
                return true;
            case 'q':
                writer.Pad(GoQuote.QuoteRune(CodePoint(bits), writer.Flags.Plus));
                return true;
            case 'U':
                writer.Unicode(bits);
                return true;
            default:
                return TryPrintDigits(bits, signed is not null, verb);
        }
    }

    private bool TryPrintDigits(ulong bits, bool isSigned, int verb)
    {
        int radix = verb switch { 'v' or 'd' => 10, 'b' => 2, 'o' or 'O' => 8, 'x' or 'X' => 16, _ => 0 };
        if (radix == 0)
        {
            return false;
        }

        writer.Integer(bits, radix, isSigned, verb);
        return true;
    }

    private bool TryPrintFloat(object value, int verb)
    {
        double number = GoNumber.AsFloat(value)!.Value;
        int size = value is float ? 32 : 64;
        (char form, int precision) = verb switch
        {
            'v' => ('g', -1),
            'b' or 'g' or 'G' or 'x' or 'X' => ((char)verb, -1),
            'f' or 'e' or 'E' => ((char)verb, 6),
            'F' => ('f', 6),
            _ => ('\0', 0),
        };
        if (form == '\0')
        {
            return false;
        }

        writer.Float(number, form, precision, size);
        return true;
    }

    private static long CodePoint(ulong bits) => (long)Math.Min(bits, long.MaxValue);
}
