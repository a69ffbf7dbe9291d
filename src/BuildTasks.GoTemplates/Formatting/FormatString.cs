using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>A format with its operands, read verb by verb as Go's <c>Printf</c> does.</summary>
internal ref struct FormatString(string format, ReadOnlySpan<object?> operands)
{
    private readonly ReadOnlySpan<object?> operands = operands;
    private readonly Printer printer = new();
    private FormatCursor cursor = new(format);
    private FormatFlags flags;

    // The operand that comes next, and whether brackets have chosen it.
    private int operand;
    private bool isChosen;
    private bool isIndexGood;
    private bool isReordered;

    public string Print()
    {
        while (!cursor.IsAtEnd)
        {
            printer.Write(cursor.ReadText(out bool hasVerb));
            if (hasVerb)
            {
                PrintVerb();
            }
        }

        PrintExtraOperands();
        return printer.ToString();
    }

    private void PrintVerb()
    {
        isIndexGood = true;
        flags = cursor.ReadFlags();
        ReadIndex();
        ReadWidth();
        ReadPrecision();
        if (!isChosen)
        {
            ReadIndex();
        }

        if (cursor.IsAtEnd)
        {
            printer.Write("%!(NOVERB)");
            return;
        }

        Rune verb = cursor.ReadVerb();
        if (verb.Value == '%')
        {
            printer.Write("%");
        }
        else if (!isIndexGood)
        {
            printer.Write($"%!{verb}(BADINDEX)");
        }
        else if (operand >= operands.Length)
        {
            printer.Write($"%!{verb}(MISSING)");
        }
        else
        {
            printer.Flags = verb.Value is 'v' or 'w' ? flags.ForVerbV() : flags;
            printer.Print(operands[operand++], verb.Value);
        }
    }

    private void ReadWidth()
    {
        if (!cursor.Skip('*'))
        {
            flags.Width = cursor.ReadNumber();
            isIndexGood &= !isChosen || flags.Width is null; // %[3]2d
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

        isChosen = false;
    }

    private void ReadPrecision()
    {
        if (!cursor.Skip('.'))
        {
            return;
        }

        isIndexGood &= !isChosen; // %[3].2d
        ReadIndex();
        if (!cursor.Skip('*'))
        {
            flags.Precision = cursor.ReadNumber() ?? 0;
            return;
        }

        flags.Precision = TakeInteger() is { } precision and >= 0 ? precision : null;
        if (flags.Precision is null)
        {
            printer.Write("%!(BADPREC)");
        }

        isChosen = false;
    }

    private void ReadIndex()
    {
        isChosen = false;
        if (!cursor.TryReadIndex(out int? index))
        {
            return;
        }

        isReordered = true;
        isChosen = index is not null;
        if (index >= 1 && index <= operands.Length)
        {
            operand = index.Value - 1;
        }
        else
        {
            isIndexGood = false;
        }
    }

    private int? TakeInteger()
    {
        if (operand >= operands.Length)
        {
            return null;
        }

        return GoNumber.AsInteger(operands[operand++]) is { } number
            && number is >= -FormatCursor.LargestNumber and <= FormatCursor.LargestNumber
            ? (int)number
            : null;
    }

    private readonly void PrintExtraOperands()
    {
        if (isReordered || operand >= operands.Length)
        {
            return;
        }

        printer.Flags = default;
        printer.Write("%!(EXTRA ");
        for (int index = operand; index < operands.Length; index++)
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
