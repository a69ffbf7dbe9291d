using System.Text;
using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates;

/// <summary>
/// Prints operands with a verb, as Go's <c>fmt</c> does: decides who prints what, and says which verbs do not fit.
/// <see cref="PartsPrinter"/> prints what has parts, <see cref="ScalarPrinter"/> the parts themselves.
/// </summary>
internal sealed class Printer
{
    // Deeper values contain themselves; Go would run out of stack.
    private const int MaximumDepth = 1000;

    private readonly FieldWriter writer = new();
    private readonly ScalarPrinter scalars;
    private readonly PointerPrinter pointers;
    private readonly PartsPrinter parts;
    private bool printsBadVerb;

    public Printer()
    {
        scalars = new ScalarPrinter(writer);
        pointers = new PointerPrinter(writer, scalars);
        parts = new PartsPrinter(this, writer, scalars);
    }

    /// <summary>The flags of the verb that is being printed.</summary>
    public FormatFlags Flags
    {
        get => writer.Flags;
        set => writer.Flags = value;
    }

    public void Write(string text) => writer.Write(text);

    public override string ToString() => writer.ToString();

    /// <summary>Prints an operand.</summary>
    public void Print(object? operand, int verb)
    {
        switch (verb)
        {
            case 'T':
                writer.Text(GoType.NameOf(operand));
                break;
            case 'v' when operand is null:
                writer.Pad("<nil>");
                break;
            case 'p':
                Pointer(operand, verb);
                break;
            default:
                Value(operand, verb, depth: 0);
                break;
        }
    }

    /// <summary>Prints an operand, or a part of one that is that deep inside of it.</summary>
    public void Value(object? value, int verb, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new TemplateFunctionException("the value is nested too deeply to be printed, or contains itself");
        }

        if (FreshStack.IsNeeded)
        {
            ValueOnFreshStack(value, verb, depth);
            return;
        }

        if (verb == 'w' && !printsBadVerb && !(depth == 0 && PartsPrinter.IsBytes(value)))
        {
            // Only fmt.Errorf wraps.
            BadVerb(value, verb);
            return;
        }

        if (value is GoValue typed && TryPrintByMethod(typed, verb))
        {
            return;
        }

        switch (value)
        {
            case null:
                BadVerb(value, verb);
                break;
            case GoList list:
                parts.Print(list, verb, depth);
                break;
            case GoMap map:
                parts.Print(map, verb, depth);
                break;
            case GoObject structure when structure.Type.Kind == GoKind.Struct || depth == 0:
                parts.Print(structure, verb, depth);
                break;
            case GoObject or NilPointer or TemplateFunction:
                Pointer(value, verb);
                break;
            default:
                Scalar(value, verb);
                break;
        }
    }

    private void ValueOnFreshStack(object? value, int verb, int depth) => FreshStack.Run(() => Value(value, verb, depth));

    private bool TryPrintByMethod(GoValue value, int verb)
    {
        if (printsBadVerb)
        {
            return false;
        }

        if (Flags.SharpV)
        {
            return Print(value.GoStringMethod(), 's');
        }

        return verb is 'v' or 's' or 'x' or 'X' or 'q' && Print(value.StringMethod(), verb);

        bool Print(string? text, int verbOfText) => text is not null && scalars.TryPrint(text, verbOfText);
    }

    private void Scalar(object value, int verb)
    {
        if (!scalars.TryPrint(value, verb))
        {
            BadVerb(value, verb);
        }
    }

    private void Pointer(object? value, int verb)
    {
        if (!pointers.TryPrint(value, verb))
        {
            BadVerb(value, verb);
        }
    }

    private void BadVerb(object? value, int verb)
    {
        printsBadVerb = true;
        Write($"%!{new Rune(verb)}({GoType.NameOf(value)}");
        if (value is not null)
        {
            Write("=");
            Value(value, 'v', depth: 0);
        }

        Write(")");
        printsBadVerb = false;
    }
}
