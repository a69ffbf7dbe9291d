using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary><c>include</c> and <c>tpl</c>: templates that are rendered by templates.</summary>
internal static class TemplateCalls
{
    /// <summary>What Go prints for a value that is not there, and Helm removes.</summary>
    public const string NoValue = "<no value>";

    // A template may be entered again that often before its first run has ended.
    private const int DeepestInclude = 1000;

    // No template can have this name.
    private const string TextName = "\0tpl";

    // Helm has no such limit and runs out of stack.
    private const int DeepestText = 100;

    private const int MostParsedTexts = 1000;

    private static readonly ConditionalWeakTable<TemplateExecution, Dictionary<string, int>> Running = [];

    // Charts pass the same text through tpl again and again.
    private static readonly ConditionalWeakTable<TemplateSet, ConcurrentDictionary<string, TemplateSet>> Parsed = [];

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.InExecution<string, object?, string>("include", Include),
        TemplateFunction.InExecution<string, object?, string>("tpl", RenderText),
    ];

    private static string Include(TemplateExecution execution, string name, object? data)
        => Nested(
            execution,
            name,
            DeepestInclude,
            $"rendering template has a nested reference name: {name}: unable to execute template",
            () => execution.Execute(name, data));

    private static string Nested(TemplateExecution execution, string name, int deepest, string problem, Func<string> execute)
    {
        Dictionary<string, int> running = Running.GetOrCreateValue(execution);
        int depth = running.GetValueOrDefault(name);
        if (depth > deepest)
        {
            throw new TemplateFunctionException(problem);
        }

        running[name] = depth + 1;
        try
        {
            return execute();
        }
        finally
        {
            running[name]--;
        }
    }

    private static string RenderText(TemplateExecution execution, string text, object? data)
    {
        // Without an action there is nothing to parse: most texts in values have none.
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text.Replace(NoValue, "", StringComparison.Ordinal);
        }

        TemplateSet templates = Parse(execution.Templates, text);
        TemplateException failure;
        try
        {
            return Nested(
                execution,
                TextName,
                DeepestText,
                $"exceeded the limit of {DeepestText} texts given to tpl inside each other",
                () => execution.Execute(templates, templates.Name, data)).Replace(NoValue, "", StringComparison.Ordinal);
        }
        catch (TemplateException exception)
        {
            // Not thrown in here, where the stack of the failed template is still in use.
            failure = exception;
        }

        throw TemplateFunctionException.Wrapping($"error during tpl function execution for {GoQuote.Quote(text)}: ", failure);
    }

    private static TemplateSet Parse(TemplateSet templates, string text)
    {
        ConcurrentDictionary<string, TemplateSet> parsed = Parsed.GetOrCreateValue(templates);
        if (parsed.TryGetValue(text, out TemplateSet? cached))
        {
            return cached;
        }

        try
        {
            TemplateSet added = templates.ParseToExecute(templates.Name, text);
            if (parsed.Count < MostParsedTexts)
            {
                parsed[text] = added;
            }

            return added;
        }
        catch (TemplateException exception)
        {
            throw TemplateFunctionException.Wrapping($"cannot parse template {GoQuote.Quote(text)}: ", exception);
        }
    }
}
