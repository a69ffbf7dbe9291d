namespace BuildTasks.GoTemplates;

/// <summary>Functions as values: Go's <c>call</c>.</summary>
internal static class FunctionValues
{
    private static readonly GoType[] CallParameters = [GoType.Any, GoType.Any];

    /// <summary>The function <c>call</c>, whose body gets the text of the function's expression first.</summary>
    public static TemplateFunction Call { get; } = TemplateFunction.InExecution("call", CallParameters, Invoke);

    private static object? Invoke(TemplateExecution execution, object?[] arguments)
    {
        string name = (string)arguments[0]!;
        return arguments[1] switch
        {
            null => throw new TemplateFunctionException("call of nil"),
            TemplateFunction function => function.Invoke(execution, Prepare(function, name, arguments[2..])),
            var other => throw new TemplateFunctionException($"non-function {name} of type {GoType.NameOf(other)}"),
        };
    }

    private static object?[] Prepare(TemplateFunction function, string name, object?[] arguments)
    {
        int wanted = function.Parameters.Count;
        if (function.IsVariadic && arguments.Length < wanted - 1)
        {
            throw new TemplateFunctionException($"wrong number of args for {name}: got {arguments.Length} want at least {wanted - 1}");
        }

        if (!function.IsVariadic && arguments.Length != wanted)
        {
            throw new TemplateFunctionException($"wrong number of args for {name}: got {arguments.Length} want {wanted}");
        }

        return [.. arguments.Select((argument, index) => Prepare(argument, function.ParameterAt(index), index))];
    }

    private static object? Prepare(object? argument, GoType parameter, int index)
    {
        if (argument is null)
        {
            return parameter.CanBeNil
                ? null
                : throw new TemplateFunctionException($"arg {index}: value is nil; should be of type {parameter.Name}");
        }

        return GoType.Of(argument)!.IsAssignableTo(parameter)
            ? argument
            : throw new TemplateFunctionException($"arg {index}: value has type {GoType.NameOf(argument)}; should be {parameter.Name}");
    }
}
