using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.GoTemplates;

/// <summary>
/// One run of a template with everything it includes: the templates, the limits, and what has been used of them. Functions made by
/// <c>TemplateFunction.InExecution</c> get it to render further templates at the same expense. Used by one thread at a time.
/// </summary>
public sealed class TemplateExecution
{
    private const int StepsBetweenCancellationChecks = 4096;

    // What one step is worth in text and in items, so that large results count too.
    private const int CharsPerStep = 64;
    private const int ItemsPerStep = 4;

    private readonly OutputMap? map;
    private long steps;
    private int nested;
    private long nextCancellationCheck = StepsBetweenCancellationChecks;

    internal TemplateExecution(TemplateSet templates, TemplateLimits limits, OutputMap? map, CancellationToken cancellationToken)
    {
        this.map = map;
        Templates = templates;
        Limits = limits;
        CancellationToken = cancellationToken;
    }

    /// <summary>The templates that are executed now; inside <see cref="Execute(TemplateSet, string, object?)"/>, the set given to it.</summary>
    public TemplateSet Templates { get; private set; }

    /// <summary>What the whole run may use.</summary>
    public TemplateLimits Limits { get; }

    /// <summary>Stops the run.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Executes a template of the current set and gives its output: what Go's <c>ExecuteTemplate</c> does for <c>include</c>.</summary>
    /// <exception cref="TemplateException">The execution failed. Let it pass: the calling template adds its own position.</exception>
    public string Execute(string name, object? data)
    {
        if (!Templates.TryGet(name, out CompiledTemplate? template))
        {
            string reason = $"no template {GoFormat.Quote(name)} associated with template {GoFormat.Quote(Templates.Name)}";
            throw new TemplateException("template: ", reason);
        }

        return FreshStack.IsNeeded ? ExecuteOnFreshStack(template, data) : Execute(template, data);
    }

    /// <summary>Executes a template of another set, as <c>tpl</c> does.</summary>
    /// <exception cref="TemplateException">The execution failed. Let it pass: the calling template adds its own position.</exception>
    public string Execute(TemplateSet templates, string name, object? data)
    {
        TemplateSet outer = Templates;
        Templates = templates;
        try
        {
            return Execute(name, data);
        }
        finally
        {
            Templates = outer;
        }
    }

    private string ExecuteOnFreshStack(CompiledTemplate template, object? data) => FreshStack.Run(() => Execute(template, data));

    private string Execute(CompiledTemplate template, object? data)
    {
        Operand dot = new(data);
        OutputText output = new(Limits.OutputChars, nested == 0 ? map : null);
        Frame frame = new(this, template, dot, output, depth: 0);
        if (nested >= Limits.NestedExecutions)
        {
            throw frame.Error($"exceeded the limit of {Limits.NestedExecutions} templates executed inside each other");
        }

        nested++;
        try
        {
            template.Body.Execute(frame, dot);
            return output.ToString();
        }
        finally
        {
            nested--;
        }
    }

    /// <summary>Counts a step; every few thousand, looks whether the run was cancelled.</summary>
    internal void Step(Frame frame) => Charge(frame, 1);

    /// <summary>Counts what a function made.</summary>
    internal void Charge(Frame frame, object? result)
    {
        switch (result)
        {
            case string text:
                Charge(frame, text.Length / CharsPerStep);
                break;
            case GoList list:
                Charge(frame, list.Count / ItemsPerStep);
                break;
        }
    }

    private void Charge(Frame frame, long used)
    {
        steps += used;
        if (steps >= nextCancellationCheck)
        {
            nextCancellationCheck = steps + StepsBetweenCancellationChecks;
            CancellationToken.ThrowIfCancellationRequested();
            if (steps > Limits.Steps)
            {
                throw frame.Error($"exceeded the limit of {Limits.Steps} steps");
            }
        }
    }
}
