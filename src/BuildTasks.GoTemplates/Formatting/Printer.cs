using System.Text;
using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates;

/// <summary>Prints operands with a verb, as Go's <c>fmt</c> does: values with parts, and verbs that do not fit. <see cref="ScalarPrinter"/> prints the parts.</summary>
internal sealed class Printer
{
    // Deeper values contain themselves; Go would run out of stack.
    private const int MaximumDepth = 1000;

    // Pointers have no address here, but are printed like one.
    private const ulong Address = 0xc000012345;

    private readonly FieldWriter writer = new();
    private readonly ScalarPrinter scalars;
    private bool printsBadVerb;

    public Printer() => scalars = new ScalarPrinter(writer);

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

    private void Value(object? value, int verb, int depth)
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

        switch (value)
        {
            case null:
                BadVerb(value, verb);
                break;
            case GoValue structure when PrintsMethod(verb) && structure.StringMethod() is { } text:
                Scalar(text, verb);
                break;
            case GoList { IsNil: true } or GoMap { IsNil: true } when Flags.SharpV:
                Write(((GoValue)value).Type.Name + "(nil)");
                break;
            case GoList list:
                List(list, verb, depth);
                break;
            case GoMap map:
                Map(map, verb, depth);
                break;
            case GoObject structure:
                Object(structure, verb, depth);
                break;
            case TemplateFunction:
                Pointer(value, verb);
                break;
            default:
                Scalar(value, verb);
                break;
        }
    }

    private void Scalar(object value, int verb)
    {
        if (!scalars.TryPrint(value, verb))
        {
            BadVerb(value, verb);
        }
    }

    private void ValueOnFreshStack(object? value, int verb, int depth) => FreshStack.Run(() => Value(value, verb, depth));

    private bool PrintsMethod(int verb) => !printsBadVerb && !Flags.SharpV && verb is 'v' or 's' or 'x' or 'X' or 'q';

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

    private void List(GoList list, int verb, int depth)
    {
        if (list.ElementType.Kind == GoKind.Uint8 && verb is 's' or 'q' or 'x' or 'X')
        {
            byte[] bytes = [.. list.Select(item => (byte)item!)];
            if (verb is 'x' or 'X')
            {
                writer.Hexadecimal(bytes, verb == 'X');
            }
            else
            {
                Scalar(GoText.FromUtf8(bytes), verb);
            }

            return;
        }

        Write(Flags.SharpV ? list.Type.Name + "{" : "[");
        for (var index = 0; index < list.Count; index++)
        {
            Separate(index);
            Element(list[index], list.ElementType, verb, depth + 1);
        }

        Write(Flags.SharpV ? "}" : "]");
    }

    private void Map(GoMap map, int verb, int depth)
    {
        Write(Flags.SharpV ? map.Type.Name + "{" : "map[");
        var index = 0;
        foreach (var (key, value) in map)
        {
            Separate(index++);
            Value(key, verb, depth + 1);
            Write(":");
            Element(value, map.ElementType, verb, depth + 1);
        }

        Write(Flags.SharpV ? "}" : "]");
    }

    private void Object(GoObject structure, int verb, int depth)
    {
        if (structure.Type.Kind == GoKind.Ptr)
        {
            if (depth > 0)
            {
                Pointer(structure, verb);
                return;
            }

            Write("&");
        }

        Write(Flags.SharpV ? structure.Type.Name.TrimStart('*') + "{" : "{");
        for (var index = 0; index < structure.Fields.Count; index++)
        {
            var (name, value) = structure.Fields[index];
            Separate(index);
            Write(Flags.PlusV || Flags.SharpV ? name + ":" : "");
            Element(value, GoType.Any, verb, depth + 1);
        }

        Write("}");
    }

    private void Element(object? value, GoType type, int verb, int depth)
    {
        if (value is null)
        {
            Write(Flags.SharpV ? $"{type.Name}(nil)" : "<nil>");
        }
        else
        {
            Value(value, verb, depth);
        }
    }

    private void Separate(int index)
    {
        if (index > 0)
        {
            Write(Flags.SharpV ? ", " : " ");
        }
    }

    private void Pointer(object? value, int verb)
    {
        var isPointer = GoType.KindOf(value) is GoKind.Slice or GoKind.Map or GoKind.Ptr or GoKind.Func;
        switch (verb)
        {
            case 'v' or 'p' when isPointer && !Flags.SharpV:
                scalars.PrintHexadecimal(Address);
                break;
            case 'v' when isPointer:
                Write($"({GoType.NameOf(value)})(");
                scalars.PrintHexadecimal(Address);
                Write(")");
                break;
            case 'b' or 'o' or 'd' or 'x' or 'X' when isPointer:
                Scalar(Address, verb);
                break;
            default:
                BadVerb(value, verb);
                break;
        }
    }
}
