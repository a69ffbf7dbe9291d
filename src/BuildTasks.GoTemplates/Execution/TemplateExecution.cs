namespace BuildTasks.GoTemplates;

/// <summary>
/// One run of a template with everything it includes: the templates, the limits, and what has been used of them. Functions made by
/// <c>TemplateFunction.InExecution</c> get it to render further templates at the same expense.
/// </summary>
public sealed class TemplateExecution
{
    internal TemplateExecution(TemplateSet templates, TemplateLimits limits, CancellationToken cancellationToken)
    {
        Templates = templates;
        Limits = limits;
        CancellationToken = cancellationToken;
    }

    /// <summary>The templates that are executed now; inside <see cref="Execute(TemplateSet, string, object?)"/>, the set given to it.</summary>
    public TemplateSet Templates { get; }

    /// <summary>What the whole run may use.</summary>
    public TemplateLimits Limits { get; }

    /// <summary>Stops the run.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Executes a template of the current set and gives its output: what Go's <c>ExecuteTemplate</c> does for <c>include</c>.</summary>
    /// <exception cref="TemplateException">The execution failed. Let it pass: the calling template adds its own position.</exception>
    public string Execute(string name, object? data) => Execute(Templates, name, data);

    /// <summary>Executes a template of another set, as <c>tpl</c> does.</summary>
    /// <exception cref="TemplateException">The execution failed. Let it pass: the calling template adds its own position.</exception>
    public string Execute(TemplateSet templates, string name, object? data) => throw new NotSupportedException();
}
