namespace BuildTasks.GoTemplates;

/// <summary>
/// A template that cannot be parsed or executed. <see cref="Message"/> is Go's text in full; the parts of it are there one by one, so that
/// nobody has to take the text apart.
/// </summary>
public sealed class TemplateException : Exception
{
    /// <param name="place">Where it happened: Go's text up to the reason.</param>
    /// <param name="reason">Why; the message of <paramref name="cause"/>, if there is one, follows it.</param>
    /// <param name="cause">What a function that was called threw.</param>
    internal TemplateException(string place, string reason, Exception? cause = null)
        : base(place + reason, cause)
    {
        OwnText = place + reason;
        OwnReason = reason;
    }

    internal static TemplateException OfParser(string templateName, int line, string reason)
        => new($"template: {templateName}:{line}: ", reason) { TemplateName = templateName, Line = line };

    /// <summary>
    /// Go's text in full, with the messages of all errors inside. Put together when asked for: templates that call each other a
    /// thousand times would otherwise keep a thousand long messages.
    /// </summary>
    public override string Message => ErrorText.Of(this);

    /// <summary>Why, without the position: <c>nil pointer evaluating interface {}.x</c>.</summary>
    public string Reason => InnerException is null ? OwnReason : OwnReason + ErrorText.Of(InnerException);

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

    /// <summary>Whether the text could not be parsed, rather than executed.</summary>
    public bool IsParseError => Executing is null && TemplateName is not null;

    /// <summary>The message without what the cause adds.</summary>
    internal string OwnText { get; }

    private string OwnReason { get; }
}
