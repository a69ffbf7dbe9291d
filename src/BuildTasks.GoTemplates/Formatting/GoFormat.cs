using System.Globalization;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>fmt</c> package for the values of templates.</summary>
public static class GoFormat
{
    // From here on, Go prints a whole float64 with an exponent.
    private const double LargestPlain = 1e6;

    /// <summary>Go's <c>fmt.Sprint</c>: a space between two operands when neither is a string.</summary>
    /// <exception cref="TemplateFunctionException">The text would be too long, or the operands contain themselves.</exception>
    public static string Sprint(params ReadOnlySpan<object?> operands)
    {
        if (operands.Length == 1 && Plain(operands[0]) is { } text)
        {
            return text;
        }

        Printer printer = new();
        bool afterString = false;
        for (int index = 0; index < operands.Length; index++)
        {
            bool isString = operands[index] is string;
            if (index > 0 && !isString && !afterString)
            {
                printer.Write(" ");
            }

            printer.Print(operands[index], 'v');
            afterString = isString;
        }

        return printer.ToString();
    }

    // The values that most actions print, without the machinery of verbs.
    private static string? Plain(object? operand) => operand switch
    {
        string text => text,
        GoInt number => number.ToString(),
        bool truth => truth ? "true" : "false",
        double and >= 0 and < LargestPlain and var number when number == Math.Truncate(number) && !double.IsNegative(number)
            => ((int)number).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Go's <c>fmt.Sprintln</c>: spaces between all operands, and a line feed.</summary>
    /// <exception cref="TemplateFunctionException">The text would be too long, or the operands contain themselves.</exception>
    public static string Sprintln(params ReadOnlySpan<object?> operands)
    {
        Printer printer = new();
        for (int index = 0; index < operands.Length; index++)
        {
            printer.Write(index > 0 ? " " : "");
            printer.Print(operands[index], 'v');
        }

        printer.Write("\n");
        return printer.ToString();
    }

    /// <summary>Go's <c>fmt.Sprintf</c>, bad verbs and missing operands included.</summary>
    /// <exception cref="TemplateFunctionException">The text would be too long, or the operands contain themselves.</exception>
    public static string Sprintf(string format, params ReadOnlySpan<object?> operands)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new FormatString(format, operands).Print();
    }

    /// <summary>Go's <c>strconv.Quote</c>: the text in double quotes with Go's escapes.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GoQuote.Quote(text);
    }

    /// <summary>Go's <c>strconv.FormatFloat</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="verb">One of <c>e E f g G b x X</c>.</param>
    /// <param name="precision">The digits after the point (<c>g</c>: all digits); -1 for as few as are needed to read the number back.</param>
    /// <param name="bits">64, or 32 for a number that was a float32.</param>
    public static string Float(double value, char verb, int precision, int bits = 64) => GoFloat.Format(value, verb, precision, bits);
}
