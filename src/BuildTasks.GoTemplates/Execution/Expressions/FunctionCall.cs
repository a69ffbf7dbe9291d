using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution.Expressions;

/// <summary>Calls of functions and methods: counting and evaluating arguments, and reporting what the function throws.</summary>
internal static class FunctionCall
{
    /// <param name="frame">The execution; its node is that of the function.</param>
    /// <param name="dot">The dot.</param>
    /// <param name="function">The function, or the method of the receiver.</param>
    /// <param name="node">Where a failure of the function is reported.</param>
    /// <param name="name">The name under which it is called.</param>
    /// <param name="arguments">Its arguments, if it has any.</param>
    /// <param name="final">Its last argument when that comes from the pipeline.</param>
    public static object? Evaluate(
        Frame frame, in Operand dot, TemplateFunction function, Node node, string name, Arguments? arguments, in Operand final)
    {
        Expression[] items = arguments?.Items ?? [];
        Count(frame, function, name, items.Length, final);
        if (function.SignatureProblem is { } problem)
        {
            throw frame.Error(problem);
        }

        if (function.IsShortCircuit)
        {
            return ShortCircuit(frame, dot, function, items, final);
        }

        object?[] values = new object?[items.Length + (final.IsMissing ? 0 : 1)];
        for (int index = 0; index < items.Length; index++)
        {
            values[index] = items[index].EvaluateArgument(frame, dot, function.ParameterAt(index));
        }

        if (!final.IsMissing)
        {
            values[^1] = Conversion.ToParameter(frame, final, function.ParameterAt(values.Length - 1));
        }

        if (ReferenceEquals(function, BuiltinFunctions.Call))
        {
            values = [CalleeName(items, final), .. values];
        }

        return Invoke(frame, function, node, name, values);
    }

    private static object? Invoke(Frame frame, TemplateFunction function, Node node, string name, object?[] values)
    {
        object? result = null;
        Exception? failure = null;
        try
        {
            result = function.Invoke(frame.Execution, values);
        }
        catch (Exception error) when (error is TemplateFunctionException or TemplateException)
        {
            // Not thrown in here, where the stack of the failed call is still in use: of deeply nested calls it would not suffice.
            failure = error;
        }

        if (failure is not null)
        {
            frame.Node = node;
            throw frame.Error($"error calling {name}: ", failure, name);
        }

        frame.Execution.Charge(frame, result);
        return result;
    }

    // Go counts the final argument in one message and leaves it out in the other.
    private static void Count(Frame frame, TemplateFunction function, string name, int written, in Operand final)
    {
        int given = written + (final.IsMissing ? 0 : 1);
        int wanted = function.Parameters.Count;
        if (function.IsVariadic && given < wanted - 1)
        {
            throw frame.Error($"wrong number of args for {name}: want at least {wanted - 1} got {written}");
        }

        if (!function.IsVariadic && given != wanted)
        {
            throw frame.Error($"wrong number of args for {name}: want {wanted} got {given}");
        }
    }

    // and, or: the first argument that decides is the result, and the rest is not evaluated.
    private static object? ShortCircuit(Frame frame, in Operand dot, TemplateFunction function, Expression[] items, in Operand final)
    {
        bool decides = ReferenceEquals(function, BuiltinFunctions.Or);
        object? value = null;
        foreach (Expression item in items)
        {
            value = item.EvaluateArgument(frame, dot, GoType.Reflected);
            value = value is NilInterface ? null : value;
            if (GoTruth.IsTrue(value) == decides)
            {
                return value;
            }
        }

        return final.IsMissing ? value : final.Value;
    }

    private static string CalleeName(Expression[] items, in Operand final) => items switch
    {
        [var callee, ..] => callee.Node.ToString(),
        _ => final.Value as string ?? $"<{GoType.NameOf(final.Value)} Value>",
    };
}
