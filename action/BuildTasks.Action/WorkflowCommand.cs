namespace BuildTasks.Action;

/// <summary>Lines that the runner reads from a step's output, escaped as the runner's own toolkit does (actions/toolkit, packages/core).</summary>
internal static class WorkflowCommand
{
    /// <summary><c>::name key=value,...::message</c>; a property without a value is left out.</summary>
    public static string Format(string name, string message, params (string Key, string? Value)[] properties)
    {
        string said = string.Join(',', properties.Where(property => !string.IsNullOrEmpty(property.Value)).Select(property => $"{property.Key}={EscapeProperty(property.Value!)}"));
        return $"::{name}{(said.Length > 0 ? " " + said : string.Empty)}::{EscapeData(message)}";
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
