using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// A chart that cannot be rendered. The message is Helm's in full; for a template's error <see cref="BuildTaskException.File"/> is the template's
/// path (<c>web/templates/service.yaml</c>).
/// </summary>
public sealed class RenderException : BuildTaskException
{
    /// <summary>Creates a failure that no template is to blame for.</summary>
    /// <param name="message">Helm's text.</param>
    public RenderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates a failure with its technical cause.</summary>
    /// <param name="message">Helm's text.</param>
    /// <param name="innerException">The cause, whose place it takes over when it has one.</param>
    public RenderException(string message, Exception innerException)
        : base(message, innerException)
    {
        switch (innerException)
        {
            case TemplateException template:
                File = template.TemplateName;
                Line = template.Line;
                Column = template.Column is { } column ? column + 1 : 0;
                Reason = template.Reason;
                break;
            case BuildTaskException cause:
                File = cause.File;
                Line = cause.Line;
                break;
        }
    }

    /// <summary>The column in the line, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>A template's error without its place; null for other failures.</summary>
    public string? Reason { get; init; }

    /// <summary>The rendered files, when they could be rendered but are not valid manifests; null otherwise.</summary>
    public IReadOnlyDictionary<string, string>? Rendered { get; init; }
}
