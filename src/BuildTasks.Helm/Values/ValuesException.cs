namespace BuildTasks.Helm.Values;

/// <summary>Values that cannot be read or put together. The message is Helm's.</summary>
public sealed class ValuesException : BuildTaskException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">Helm's text.</param>
    public ValuesException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the failure with its technical cause.</summary>
    /// <param name="message">Helm's text.</param>
    /// <param name="innerException">The cause.</param>
    public ValuesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
