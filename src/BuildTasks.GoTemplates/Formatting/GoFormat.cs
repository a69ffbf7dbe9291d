namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>fmt</c> package for the values of templates.</summary>
public static class GoFormat
{
    /// <summary>Go's <c>fmt.Sprint</c>: a space between two operands when neither is a string.</summary>
    public static string Sprint(params ReadOnlySpan<object?> operands) => throw new NotSupportedException();

    /// <summary>Go's <c>fmt.Sprintln</c>: spaces between all operands, and a line feed.</summary>
    public static string Sprintln(params ReadOnlySpan<object?> operands) => throw new NotSupportedException();

    /// <summary>Go's <c>fmt.Sprintf</c>, bad verbs and missing operands included.</summary>
    public static string Sprintf(string format, params ReadOnlySpan<object?> operands) => throw new NotSupportedException();

    /// <summary>Go's <c>strconv.Quote</c>: the text in double quotes with Go's escapes.</summary>
    public static string Quote(string text) => throw new NotSupportedException();
}
