namespace BuildTasks.GoTemplates.Execution;

/// <summary>Go's assignability as <c>text/template</c> applies it to arguments.</summary>
internal static class Conversion
{
    /// <summary>The value as an argument for a parameter of that type.</summary>
    /// <exception cref="TemplateException">It cannot be assigned to such a parameter.</exception>
    public static object? ToParameter(Frame frame, in Operand operand, GoType parameter)
    {
        object? value = operand.Value;
        if (ReferenceEquals(parameter, GoType.Reflected))
        {
            return value is null && operand.IsInterface ? NilInterface.Instance : value;
        }

        value = value is GoValue typed ? typed.WithoutAddress() : value;
        if (parameter.Kind == GoKind.Interface)
        {
            return value;
        }

        if (value is null)
        {
            if (!operand.IsInterface)
            {
                return parameter.CanBeNil ? null : throw frame.Error($"invalid value; expected {parameter.Name}");
            }

            throw frame.Error($"wrong type for value; expected {parameter.Name}; got {GoType.Any.Name}");
        }

        GoType type = GoType.Of(value)!;
        if (ReferenceEquals(type, parameter))
        {
            return value;
        }

        if (!type.IsAssignableTo(parameter) && !IsPointerTo(type, parameter))
        {
            throw frame.Error($"wrong type for value; expected {parameter.Name}; got {type.Name}");
        }

        // A named map type becomes the parameter's unnamed one.
        return value is GoMap map ? map.As(parameter) : value;
    }

    // One dereference is done for the caller.
    private static bool IsPointerTo(GoType type, GoType parameter)
        => type.Kind == GoKind.Ptr && type.Name.AsSpan(1).SequenceEqual(parameter.Name);
}
