namespace BuildTasks.GoTemplates;

/// <summary>
/// What a function throws where Go's returns an error or panics. The message is the error's text alone; the template adds
/// <c>error calling NAME: </c> and the position.
/// </summary>
public sealed class TemplateFunctionException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">Go's text of the error.</param>
    public TemplateFunctionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its technical cause.</summary>
    /// <param name="message">Go's text of the error.</param>
    /// <param name="innerException">The cause.</param>
    public TemplateFunctionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    private TemplateFunctionException(Exception cause, string text)
        : base(text, cause)
        => WrapsCause = true;

    /// <summary>Creates an error that passes another one on: its message is the text followed by that of the cause.</summary>
    /// <param name="text">What comes before the message of the cause.</param>
    /// <param name="cause">The error to pass on.</param>
    public static TemplateFunctionException Wrapping(string text, Exception cause) => new(cause, text);

    /// <summary>Go's text of the error, that of a wrapped one included.</summary>
    public override string Message => WrapsCause ? ErrorText.Of(this) : base.Message;

    /// <summary>The message without what a wrapped error adds.</summary>
    internal string OwnText => base.Message;

    /// <summary>Whether the message goes on with that of the cause.</summary>
    internal bool WrapsCause { get; }
}
