namespace BuildTasks.Reports;

/// <summary>Lines that GitHub's runner reads from a step's output, escaped as its own toolkit does (actions/toolkit, packages/core).</summary>
public static class WorkflowCommand
{
    /// <summary><c>::name key=value,...::message</c>.</summary>
    /// <param name="name">The command, such as <c>error</c> or <c>add-mask</c>.</param>
    /// <param name="message">Any text: a line end in it cannot end the command and begin another one.</param>
    /// <param name="properties">Where and what, such as <c>file</c> and <c>line</c>; one without a value is left out.</param>
    public static string Format(string name, string message, params (string Key, string? Value)[] properties)
    {
        IEnumerable<string> given = properties
            .Where(property => !string.IsNullOrEmpty(property.Value))
            .Select(property => $"{property.Key}={EscapeProperty(property.Value!)}");
        string said = string.Join(',', given);
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
