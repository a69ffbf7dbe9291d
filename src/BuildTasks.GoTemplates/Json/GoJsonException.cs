namespace BuildTasks.GoTemplates;

/// <summary>JSON that Go's encoding/json would not read or write; the message is Go's.</summary>
public sealed class GoJsonException(string message) : Exception(message)
{
    /// <summary>How many bytes had been read when the syntax error was seen; null for other errors and for a text that ends too early.</summary>
    public long? Offset { get; init; }
}
