namespace BuildTasks.Helm.Schema;

/// <summary>A schema that cannot be used. The message is Helm's.</summary>
public sealed class SchemaException : BuildTaskException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">Helm's text.</param>
    public SchemaException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the failure with its technical cause.</summary>
    /// <param name="message">Helm's text.</param>
    /// <param name="innerException">The cause.</param>
    public SchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
