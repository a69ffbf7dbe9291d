namespace BuildTasks.GoTemplates;

/// <summary>Go's json.Number: a number of a JSON text as it is written, for readers that need every digit.</summary>
internal sealed record GoJsonNumber(string Text);
