namespace BuildTasks.GoTemplates;

/// <summary>
/// A template that cannot be parsed or executed. <see cref="Exception.Message"/> is Go's text in full; the parts of it are there one by one, so that
/// nobody has to take the text apart.
/// </summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(string message, string reason, Exception? innerException = null)
        : base(message, innerException)
        => Reason = reason;

    internal static TemplateException OfParser(string templateName, int line, string reason)
        => new($"template: {templateName}:{line}: {reason}", reason) { TemplateName = templateName, Line = line };

    /// <summary>The name given when the template's text was parsed: usually a file; null when the error has no position.</summary>
    public string? TemplateName { get; internal init; }

    /// <summary>The line in that text, from 1; 0 when unknown.</summary>
    public int Line { get; internal init; }

    /// <summary>The byte in that line, from 0, as Go counts; null for a parse error, which has none.</summary>
    public int? Column { get; internal init; }

    /// <summary>The template that was being executed (the name given to <c>define</c>); null for a parse error.</summary>
    public string? Executing { get; internal init; }

    /// <summary>The action that failed, as Go writes it between <c>at &lt;</c> and <c>&gt;</c>; null for a parse error.</summary>
    public string? Action { get; internal init; }

    /// <summary>The function or method that failed, when <see cref="Reason"/> starts with <c>error calling</c>.</summary>
    public string? Function { get; internal init; }

    /// <summary>Why, without the position: <c>nil pointer evaluating interface {}.x</c>.</summary>
    public string Reason { get; }

    /// <summary>Whether the text could not be parsed, rather than executed.</summary>
    public bool IsParseError => Executing is null && TemplateName is not null;
}
