namespace BuildTasks.GoTemplates;

/// <summary>JSON that Go's encoding/json would not read or write; the message is Go's.</summary>
public sealed class GoJsonException(string message) : Exception(message);
