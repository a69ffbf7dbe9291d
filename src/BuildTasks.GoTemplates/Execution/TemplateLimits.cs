namespace BuildTasks.GoTemplates;

/// <summary>What one execution, with all that it includes, may use. Going beyond is a template error, not a crash or a hang.</summary>
public sealed record TemplateLimits
{
    /// <summary>The limits that are used when none are given.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>How deep templates may call each other with <c>template</c> and <c>block</c>; default 100000, as in Go.</summary>
    public int TemplateDepth { get; init; } = 100_000;

    /// <summary>How deep functions such as <c>include</c> and <c>tpl</c> may execute templates inside each other; default 4000.</summary>
    public int NestedExecutions { get; init; } = 4_000;

    /// <summary>How many UTF-16 units the output, and any text made by a function, may have; default 32 Mi.</summary>
    public int OutputChars { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many items a list made by a function may have; default 1 Mi.</summary>
    public int ListItems { get; init; } = 1024 * 1024;

    /// <summary>How many nodes may be executed; items and text made by functions count too. Default 50 million.</summary>
    public long Steps { get; init; } = 50_000_000;

    /// <summary>Refuses, before it is made, a text that a function would make too long.</summary>
    /// <exception cref="TemplateFunctionException">The text would be longer than <see cref="OutputChars"/>.</exception>
    public void CheckText(long chars)
    {
        if (chars > OutputChars)
        {
            throw new TemplateFunctionException($"the result would have {chars} characters, more than the limit of {OutputChars}");
        }
    }

    /// <summary>Refuses, before it is made, a list that a function would make too long.</summary>
    /// <exception cref="TemplateFunctionException">The list would be longer than <see cref="ListItems"/>.</exception>
    public void CheckItems(long items)
    {
        if (items > ListItems)
        {
            throw new TemplateFunctionException($"the result would have {items} items, more than the limit of {ListItems}");
        }
    }
}
