using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>A format with its operands, read verb by verb as Go's <c>Printf</c> does.</summary>
internal ref struct FormatString(string format, ReadOnlySpan<object?> operands)
{
    private const int TooLarge = 1_000_000;

    private readonly ReadOnlySpan<object?> operands = operands;
    private readonly Printer printer = new();
    private int position;
    private int operand;
    private bool reordered;
    private bool goodIndex;
    private bool afterIndex;
    private FormatFlags flags;

    public string Print()
    {
        while (position < format.Length)
        {
            var percent = format.IndexOf('%', position);
            if (percent < 0)
            {
                printer.Write(format[position..]);
                break;
            }

            printer.Write(format[position..percent]);
            position = percent + 1;
            PrintVerb();
        }

        PrintExtraOperands();
        return printer.ToString();
    }

    private void PrintVerb()
    {
        goodIndex = true;
        afterIndex = false;
        flags = default;
        ReadFlags();
        ReadIndex();
        ReadWidth();
        ReadPrecision();
        if (!afterIndex)
        {
            ReadIndex();
        }

        if (position >= format.Length)
        {
            printer.Write("%!(NOVERB)");
            return;
        }

        var verb = ReadVerb();
        if (verb.Value == '%')
        {
            printer.Write("%");
        }
        else if (!goodIndex)
        {
            printer.Write($"%!{verb}(BADINDEX)");
        }
        else if (operand >= operands.Length)
        {
            printer.Write($"%!{verb}(MISSING)");
        }
        else
        {
            printer.Flags = verb.Value == 'v' ? flags.ForVerbV() : flags;
            printer.Print(operands[operand++], verb.Value);
        }
    }

    private void ReadFlags()
    {
        for (; position < format.Length; position++)
        {
            switch (format[position])
            {
                case '#':
                    flags.Sharp = true;
                    break;
                case '0':
                    flags.Zero = true;
                    break;
                case '+':
                    flags.Plus = true;
                    break;
                case '-':
                    flags.Minus = true;
                    break;
                case ' ':
                    flags.Space = true;
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadWidth()
    {
        if (!Skip('*'))
        {
            flags.Width = ReadNumber();
            goodIndex &= !afterIndex || flags.Width is null; // %[3]2d
            return;
        }

        flags.Width = TakeInteger();
        if (flags.Width is null)
        {
            printer.Write("%!(BADWIDTH)");
        }
        else if (flags.Width < 0)
        {
            flags.Width = -flags.Width;
            flags.Minus = true;
            flags.Zero = false;
        }

        afterIndex = false;
    }

    private void ReadPrecision()
    {
        if (position + 1 > format.Length || !Skip('.'))
        {
            return;
        }

        goodIndex &= !afterIndex; // %[3].2d
        ReadIndex();
        if (!Skip('*'))
        {
            flags.Precision = ReadNumber() ?? 0;
            return;
        }

        flags.Precision = TakeInteger() is { } precision and >= 0 ? precision : null;
        if (flags.Precision is null)
        {
            printer.Write("%!(BADPREC)");
        }

        afterIndex = false;
    }

    // [n], counted from 1.
    private void ReadIndex()
    {
        if (position >= format.Length || format[position] != '[')
        {
            afterIndex = false;
            return;
        }

        reordered = true;
        var rest = format.AsSpan(position);
        var close = rest.IndexOf(']');
        if (rest.Length < 3 || close < 0)
        {
            position++;
            goodIndex = false;
            afterIndex = false;
            return;
        }

        position += close + 1;
        if (close > 1 && !rest[1..close].ContainsAnyExceptInRange('0', '9') && int.TryParse(rest[1..close], out var index) && index <= TooLarge)
        {
            afterIndex = true;
            goodIndex &= index >= 1 && index <= operands.Length;
            operand = index >= 1 && index <= operands.Length ? index - 1 : operand;
            return;
        }

        goodIndex = false;
        afterIndex = false;
    }

    private int? ReadNumber()
    {
        int? number = null;
        for (; position < format.Length && char.IsAsciiDigit(format[position]); position++)
        {
            if (number > TooLarge)
            {
                position = format.Length;
                return null;
            }

            number = ((number ?? 0) * 10) + (format[position] - '0');
        }

        return number;
    }

    private int? TakeInteger()
    {
        if (operand >= operands.Length)
        {
            return null;
        }

        return GoNumber.AsInteger(operands[operand++]) is { } number && number is >= -TooLarge and <= TooLarge ? (int)number : null;
    }

    private bool Skip(char unit)
    {
        if (position >= format.Length || format[position] != unit)
        {
            return false;
        }

        position++;
        return true;
    }

    private Rune ReadVerb()
    {
        Rune.DecodeFromUtf16(format.AsSpan(position), out var verb, out var consumed);
        position += consumed;
        return verb;
    }

    private readonly void PrintExtraOperands()
    {
        if (reordered || operand >= operands.Length)
        {
            return;
        }

        printer.Flags = default;
        printer.Write("%!(EXTRA ");
        for (var index = operand; index < operands.Length; index++)
        {
            printer.Write(index > operand ? ", " : "");
            printer.Write(GoType.NameOf(operands[index]));
            if (operands[index] is { } extra)
            {
                printer.Write("=");
                printer.Print(extra, 'v');
            }
        }

        printer.Write(")");
    }
}
