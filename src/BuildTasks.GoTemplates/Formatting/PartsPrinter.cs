namespace BuildTasks.GoTemplates;

/// <summary>Prints lists, maps and structs: their brackets and separators around what <see cref="Printer"/> prints of each part.</summary>
internal sealed class PartsPrinter(Printer printer, FieldWriter writer, ScalarPrinter scalars)
{
    /// <summary>Whether a value is a <c>[]byte</c>, which Go prints apart from other lists.</summary>
    public static bool IsBytes(object? value) => value is GoList list && ReferenceEquals(list.Type, GoType.Bytes);

    public void Print(GoList list, int verb, int depth)
    {
        if (list.ElementType.Kind == GoKind.Uint8 && verb is 's' or 'q' or 'x' or 'X')
        {
            Bytes([.. list.Select(item => (byte)item!)], verb);
            return;
        }

        string type = depth == 0 && IsBytes(list) && verb == 'v' ? "[]byte" : list.Type.Name;
        if (list.IsNil && IsGoSyntax)
        {
            Nil(type);
            return;
        }

        writer.Write(IsGoSyntax ? type + "{" : "[");
        for (int index = 0; index < list.Count; index++)
        {
            Separate(index);
            Element(list[index], list.ElementType, verb, depth + 1);
        }

        writer.Write(IsGoSyntax ? "}" : "]");
    }

    public void Print(GoMap map, int verb, int depth)
    {
        if (map.IsNil && IsGoSyntax)
        {
            Nil(map.Type.Name);
            return;
        }

        writer.Write(IsGoSyntax ? map.Type.Name + "{" : "map[");
        int index = 0;
        foreach ((string key, object? value) in map)
        {
            Separate(index++);
            printer.Value(key, verb, depth + 1);
            writer.Write(":");
            Element(value, map.ElementType, verb, depth + 1);
        }

        writer.Write(IsGoSyntax ? "}" : "]");
    }

    public void Print(GoObject structure, int verb, int depth)
    {
        writer.Write(structure.Type.Kind == GoKind.Ptr ? "&" : "");
        writer.Write(IsGoSyntax ? structure.Type.Name.TrimStart('*') + "{" : "{");
        IReadOnlyList<KeyValuePair<string, object?>> fields = structure.PrintedFields;
        for (int index = 0; index < fields.Count; index++)
        {
            (string name, object? value) = fields[index];
            Separate(index);
            writer.Write(writer.Flags.PlusV || IsGoSyntax ? name + ":" : "");
            Element(value, GoType.Any, verb, depth + 1);
        }

        writer.Write("}");
    }

    private bool IsGoSyntax => writer.Flags.SharpV;

    private void Bytes(byte[] bytes, int verb)
    {
        if (verb is 'x' or 'X')
        {
            writer.Hexadecimal(bytes, verb == 'X');
        }
        else
        {
            scalars.TryPrint(GoText.FromUtf8(bytes), verb);
        }
    }

    private void Element(object? value, GoType type, int verb, int depth)
    {
        if (value is null && IsGoSyntax)
        {
            Nil(type.Name);
        }
        else if (value is null)
        {
            writer.Write("<nil>");
        }
        else
        {
            printer.Value(value, verb, depth);
        }
    }

    private void Nil(string type) => writer.Write(type + "(nil)");

    private void Separate(int index)
    {
        if (index > 0)
        {
            writer.Write(IsGoSyntax ? ", " : " ");
        }
    }
}
