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
}
