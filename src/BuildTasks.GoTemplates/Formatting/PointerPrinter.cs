namespace BuildTasks.GoTemplates;

/// <summary>Prints pointers and what Go keeps as one: an address, which is made up here.</summary>
internal sealed class PointerPrinter(FieldWriter writer, ScalarPrinter scalars)
{
    private const ulong Address = 0xc000012345;

    /// <summary>Prints a value's address; false, and nothing done, when it has none or the verb does not fit.</summary>
    public bool TryPrint(object? value, int verb)
    {
        if (GoType.KindOf(value) is not (GoKind.Slice or GoKind.Map or GoKind.Ptr or GoKind.Func))
        {
            return false;
        }

        ulong address = value is NilPointer or GoList { IsNil: true } ? 0 : Address;
        switch (verb)
        {
            case 'v' when writer.Flags.SharpV:
                writer.Write($"({GoType.NameOf(value)})(");
                Print(address, "nil");
                writer.Write(")");
                return true;
            case 'v' when address == 0:
                writer.Pad("<nil>");
                return true;
            case 'v' or 'p':
                scalars.PrintHexadecimal(address, hasPrefix: !writer.Flags.Sharp);
                return true;
            case 'b' or 'o' or 'd' or 'x' or 'X':
                return scalars.TryPrint(address, verb);
            default:
                return false;
        }
    }

    private void Print(ulong address, string nil)
    {
        if (address == 0)
        {
            writer.Write(nil);
        }
        else
        {
            scalars.PrintHexadecimal(address);
        }
    }
}
